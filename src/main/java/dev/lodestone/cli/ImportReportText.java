package dev.lodestone.cli;

import dev.lodestone.table.ImportReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import came to, for people. */
final class ImportReportText {
    private final PrintWriter out;
    private final ImportReport report;

    ImportReportText(PrintWriter out, ImportReport report) {
        this.out = out;
        this.report = report;
    }

    void print() {
        String counts = report.facts().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        out.println("read as " + report.profile().name() + ": " + (counts.isEmpty() ? "no fact" : counts));
        report.notes().forEach(note -> out.println("  note: " + note));
        for (ImportReport.Group group : report.leftOut()) {
            out.printf(Locale.ROOT, "  left out: %,d x %s (first %s)%n", group.count(), group.says(), group.first());
        }
        for (ImportReport.Group group : report.problems()) {
            out.printf(
                    Locale.ROOT,
                    "  wrong: %,d x %s%s (first %s)%n",
                    group.count(),
                    group.column().isEmpty() ? "" : "'" + group.column() + "': ",
                    group.says(),
                    group.first());
            if (group.suggestion() != null) {
                out.println("    " + group.suggestion());
            }
        }
        out.flush();
    }
}
