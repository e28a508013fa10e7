package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.engine.RuleBase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A question with its answer, before it is recorded. */
public interface Recordable {
    RecordKind kind();

    /** The question as it was asked: JSON that can be sent. */
    ObjectNode asked();

    /** The question that has this answer again, however long that takes. @param asked as it was asked */
    default ObjectNode again(ObjectNode asked) {
        return asked;
    }

    LocalDate asOf();

    /** Null if everything was known. */
    LocalDate knownOn();

    /** How many flags it is about. */
    int flags();

    /** The highest severity among them; null without flags. */
    Severity worst();

    /** What it can be found by. */
    List<Label> labels();

    /** The answer as the record and every client get it. */
    byte[] json();

    RuleBase rules();

    /** When it was asked. */
    Instant at();

    /** How long the rules took. */
    Duration took();
}
