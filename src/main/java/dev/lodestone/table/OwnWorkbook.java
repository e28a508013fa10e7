package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A workbook as this product writes it: a sheet for each fact type, named after it, with columns called as its fields are. */
final class OwnWorkbook {
    private final List<Survey.Found> sheets = new ArrayList<>();
    private final List<Problem> open = new ArrayList<>();

    private OwnWorkbook(String file, List<Survey.Found> named) {
        for (Survey.Found each : named) {
            List<String> foreign = foreign(each);
            if (foreign.isEmpty()) {
                sheets.add(each);
            } else {
                String type = type(each).name();
                open.add(new Problem(
                        file,
                        "the sheet '" + each.sheet() + "' has columns that are no fields of " + type + ": "
                                + dev.lodestone.fact.Words.few(foreign, 12),
                        "call them as the fields are, or take this sheet alone with --fact " + type));
            }
        }
    }

    /**
     * How all sheets that are named after fact types are read.
     *
     * @param table of one sheet
     * @return null if there are no several types, or none has its own columns
     */
    static Proposal proposal(String file, Survey.Found table) {
        List<Survey.Found> named = Stream.concat(Stream.of(table), table.others().stream())
                .filter(t -> type(t) != null)
                .toList();
        if (named.stream().map(OwnWorkbook::type).distinct().count() < 2) {
            return null;
        }
        OwnWorkbook book = new OwnWorkbook(file, named);
        return book.sheets.isEmpty() || book.shared().isEmpty() ? null : book.proposal(file);
    }

    private static FactType type(Survey.Found table) {
        return OwnTable.named(table.sheet());
    }

    private static List<String> headings(Survey.Found table) {
        return table.columns().stream().map(SeenColumn::heading).toList();
    }

    private static List<String> foreign(Survey.Found table) {
        return headings(table).stream()
                .filter(h -> !OwnTable.isField(type(table), h))
                .toList();
    }

    /** The columns that all of them have: by these a header is known. */
    private List<String> shared() {
        Set<String> shared = new LinkedHashSet<>(headings(sheets.get(0)));
        sheets.forEach(s -> shared.retainAll(headings(s)));
        return List.copyOf(shared);
    }

    private Proposal proposal(String file) {
        ProfileText text = new ProfileText()
                .line("title: " + ProfileText.quoted(file))
                .line("documented: docs/facts.md")
                .line("table:")
                .line("  headers: " + ProfileText.list(shared()))
                .line("facts:");
        Set<Proposal.Line> lines = new LinkedHashSet<>();
        Set<String> types = new LinkedHashSet<>();
        for (Survey.Found each : sheets) {
            types.add(type(each).name());
            text.line("  - fact: " + type(each).name())
                    .line("    sheet: " + ProfileText.quoted(each.sheet()))
                    .line("    fields:");
            for (String heading : headings(each)) {
                text.line("      " + heading + ": " + ProfileText.quoted(heading));
                lines.add(new Proposal.Line(heading, heading, "its name"));
            }
        }
        return new Proposal(
                String.join(", ", types),
                "its sheets are named so",
                List.copyOf(lines),
                open,
                Map.of(),
                Proposal.signed(text.toString()),
                Mend.NOTHING);
    }
}
