package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Mineral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An assessment as one table: a row for each flag, response and question. */
final class CsvReport {
    private static final List<String> OWN = Cells.joined(
            List.of("kind", "id", "rule", "severity", "certainty", "priority", "economy", "mineral", "says", "source"),
            Cells.HEAD);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setHeader(Stream.concat(OWN.stream(), MeasureCells.HEAD.stream()).toArray(String[]::new))
            .get();
    private static final int COLUMNS = OWN.size() + MeasureCells.HEAD.size();

    private CsvReport() {}

    static String of(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (RiskFlag f : assessment.riskFlags()) {
                flag(csv, f);
            }
            List<Change> changes = assessment.since() == null
                    ? List.of()
                    : assessment.briefing().changes();
            for (Change c : changes) {
                String flags = String.join(";", c.flags());
                row(csv, "change", "", "", "", "", "", "", "", c.says(), "", "", flags);
            }
            for (RecommendedResponse r : assessment.responses()) {
                response(csv, r);
            }
            for (Question q : assessment.questions()) {
                row(
                        csv,
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
                        String.join(";", q.because().facts()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void flag(CSVPrinter csv, RiskFlag f) throws IOException {
        List<Object> own = Arrays.asList(
                "flag",
                f.id(),
                f.rule(),
                f.severity(),
                f.certainty(),
                "",
                f.economy().code(),
                key(f.mineral()),
                f.says(),
                f.source());
        row(csv, Cells.joined(own, Cells.of(f)).toArray());
    }

    private static void response(CSVPrinter csv, RecommendedResponse r) throws IOException {
        List<Object> cells = new ArrayList<>(List.of(
                "response",
                r.id(),
                r.response(),
                "",
                "",
                r.priority(),
                r.economy().code(),
                key(r.mineral()),
                r.says(),
                "",
                "",
                String.join(";", r.addresses())));
        cells.addAll(Collections.nCopies(OWN.size() - cells.size(), ""));
        cells.addAll(MeasureCells.of(r));
        row(csv, cells.toArray());
    }

    private static void row(CSVPrinter csv, Object... given) throws IOException {
        Object[] cells = Arrays.copyOf(given, COLUMNS);
        Arrays.fill(cells, given.length, COLUMNS, "");
        csv.printRecord(CsvLine.guarded(cells));
    }

    private static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }
}
