package dev.lodestone.cli;

import dev.lodestone.intake.Problem;
import dev.lodestone.table.ImportReport;
import dev.lodestone.table.Proposal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How a table that no profile knows is taken, for people. */
final class ProposalText {
    private final PrintWriter out;

    ProposalText(PrintWriter out) {
        this.out = out;
    }

    void print(Proposal proposal) {
        out.println(
                proposal.type().isEmpty()
                        ? "no shipped profile knows this table"
                        : "taken for " + proposal.type() + ": " + proposal.because());
        proposal.lines().forEach(line -> out.println("  " + line));
        for (Problem problem : proposal.open()) {
            out.println("  open: " + problem.message());
            out.println("    " + problem.suggestion());
        }
        out.flush();
    }

    /** What --fix did. */
    void mended(List<ImportReport.Group> groups, String file) {
        for (ImportReport.Group group : groups) {
            out.printf(
                    Locale.ROOT,
                    "  mended: %,d x %s%s (first %s)%n",
                    group.count(),
                    group.column().isEmpty() ? "" : "'" + group.column() + "': ",
                    group.says(),
                    group.first());
            out.println("    " + group.suggestion().replace(": --fix does it", ""));
        }
        out.println("wrote " + file);
        out.flush();
    }
}
