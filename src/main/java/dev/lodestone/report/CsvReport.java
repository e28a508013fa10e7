package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Mineral;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An assessment as one table: a row for each flag, response and question. */
final class CsvReport {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    "kind",
                    "id",
                    "rule",
                    "severity",
                    "certainty",
                    "priority",
                    "economy",
                    "mineral",
                    "says",
                    "source",
                    "facts",
                    "flags",
                    "parameters")
            .get();

    private CsvReport() {}

    static String of(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (RiskFlag f : assessment.riskFlags()) {
                Because b = f.because();
                csv.printRecord(
                        "flag",
                        f.id(),
                        f.rule(),
                        f.severity(),
                        f.certainty(),
                        "",
                        f.economy().code(),
                        key(f.mineral()),
                        f.says(),
                        f.source(),
                        String.join(";", b.facts()),
                        String.join(";", b.flags()),
                        String.join(";", b.parameters()));
            }
            for (RecommendedResponse r : assessment.responses()) {
                csv.printRecord(
                        "response",
                        "",
                        r.response(),
                        "",
                        "",
                        r.priority(),
                        r.economy().code(),
                        key(r.mineral()),
                        r.says(),
                        "",
                        "",
                        String.join(";", r.addresses()),
                        "");
            }
            for (Question q : assessment.questions()) {
                csv.printRecord(
                        "question",
                        "",
                        q.rule(),
                        "",
                        "",
                        "",
                        q.economy().code(),
                        key(q.mineral()),
                        q.says(),
                        "",
                        String.join(";", q.because().facts()),
                        "",
                        "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }
}
