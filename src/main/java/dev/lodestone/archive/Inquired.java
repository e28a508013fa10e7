package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.report.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An inquiry with its answer, before it is recorded.
 *
 * @param json the answer as the record and every client get it
 * @param at when it was asked
 * @param took how long the rules took
 */
public record Inquired<T>(Inquiry<T> inquiry, T answer, byte[] json, RuleBase rules, Instant at, Duration took)
        implements Recordable {

    /**
     * Asks.
     *
     * @param time how long it may take
     * @param onAsk is told whenever the rules were asked
     */
    public static <T> Inquired<T> by(Advisor advisor, Inquiry<T> inquiry, Duration time, Runnable onAsk) {
        Instant at = Instant.now();
        long start = System.nanoTime();
        T answer = inquiry.answer(advisor, time, onAsk);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Inquired<>(inquiry, answer, Json.document(answer), advisor.rules(), at, took);
    }

    @Override
    public RecordKind kind() {
        return inquiry.kind();
    }

    @Override
    public ObjectNode asked() {
        return inquiry.tree();
    }

    @Override
    public ObjectNode again(ObjectNode asked) {
        return inquiry.again(asked, answer);
    }

    @Override
    public LocalDate asOf() {
        return inquiry.request().asOf();
    }

    @Override
    public LocalDate knownOn() {
        return inquiry.request().knownOn();
    }

    @Override
    public int flags() {
        return inquiry.flags(answer);
    }

    @Override
    public Severity worst() {
        return inquiry.worst(answer);
    }

    @Override
    public List<Label> labels() {
        return inquiry.labels(answer);
    }
}
