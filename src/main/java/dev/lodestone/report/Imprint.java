package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.fact.Words;
import java.time.LocalDate;

/**
 * What stands on every page of a document.
 *
 * @param line the record, the day and the rules
 * @param asOf the day of the advice; documents of one answer are the same bytes whenever they are written
 */
record Imprint(String line, LocalDate asOf) {
    private static final int DIGEST = 12;

    /** @param record its id in the archive; null if it is not on record */
    static Imprint of(Assessment assessment, String record) {
        String digest = assessment.ruleBase().digest().replaceFirst("^sha256:", "");
        return new Imprint(
                (record == null ? "Not on record" : "Record " + record) + " · advice for "
                        + Words.date(assessment.asOf(), assessment.knownOn()) + " · rules "
                        + digest.substring(0, Math.min(DIGEST, digest.length())),
                assessment.asOf());
    }
}
