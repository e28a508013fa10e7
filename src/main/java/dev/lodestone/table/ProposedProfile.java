package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The profile that is proposed for a table.
 *
 * @param name of the table
 * @param because why it is taken for the fact type
 * @param ways to the value of each field
 * @param reasons why each is taken
 * @param constants fields that somebody gave
 * @param open what somebody has to say
 * @param alike whether what is said of all rows is said of those of another sheet too
 */
record ProposedProfile(
        String name,
        Survey.Found table,
        Matches matches,
        String because,
        Map<String, String> ways,
        Map<String, String> reasons,
        Set<String> constants,
        List<Problem> open,
        Predicate<Survey.Found> alike) {

    String yaml() {
        ProfileText text = new ProfileText()
                .line("title: " + ProfileText.quoted(name))
                .line("table:")
                .line("  headers: " + ProfileText.list(headers()));
        if (table.decimal() != null) {
            text.line("  decimal: \"" + table.decimal() + "\"");
        }
        if (!table.sheet().isEmpty() && !isOneOfSeveral()) {
            text.line("  sheet: " + ProfileText.quoted(table.sheet()));
        }
        if (!table.notes().isEmpty()) {
            text.line("  skip: "
                    + ProfileText.list(table.notes().stream()
                            .map(n -> n.length() > 30 ? n.substring(0, 30).strip() + "*" : n)
                            .toList()));
        }
        leave(text);
        if (!matches.unused().isEmpty()) {
            text.line("unused:");
            matches.unused()
                    .forEach(c -> text.line("  " + ProfileText.quoted(c.heading()) + ": \"no field is called so\""));
        }
        text.line("facts:").line("  - fact: " + matches.type().name(), because);
        if (matches.turned().field() != null) {
            text.line("    turn: " + matches.turned().yaml());
        }
        text.line("    fields:");
        ways.forEach((field, way) -> text.line("      " + field + ": " + way, reasons.get(field)));
        open.forEach(o -> text.line("      # open: " + ProfileText.oneLine(o.message())));
        return text.toString();
    }

    /** Whether other sheets have the same columns, and mean the same by them: all are read then. */
    private boolean isOneOfSeveral() {
        List<Survey.Found> same =
                table.others().stream().filter(o -> o.has(headers())).toList();
        return !same.isEmpty() && same.stream().allMatch(alike);
    }

    private List<String> headers() {
        return matches.type().fields().stream()
                .map(f -> matches.of(f.name()))
                .filter(m -> m != null && !constants.contains(m.field().name()))
                .map(m -> m.column().heading())
                .distinct()
                .toList();
    }

    /** Totals are no rows of their own. */
    private void leave(ProfileText text) {
        Map<String, String> totals = new LinkedHashMap<>();
        boolean shares = Set.of("ImportShare", "ProductionShare", "SourcingShare")
                .contains(matches.type().name());
        for (FactType.Field field : matches.type().fields()) {
            Matches.Match match = matches.of(field.name());
            // A measure against all is one against the world; only figures add up to totals.
            boolean adds = matches.figure() != null;
            if (match == null || !adds || field.type() != Economy.class && field.type() != Mineral.class) {
                continue;
            }
            List<String> cells = match.column().cells().stream()
                    .filter(c -> SeenColumn.isTotal(c)
                            || shares && isWorld(c) && !field.name().equals("importer"))
                    .toList();
            if (!cells.isEmpty()) {
                totals.put(match.column().heading(), ProfileText.list(cells));
            }
        }
        if (!totals.isEmpty()) {
            text.line("leave:");
            totals.forEach((column, cells) -> text.line("  - { where: { " + ProfileText.quoted(column) + ": " + cells
                    + " }, because: a total of rows that are there }"));
        }
    }

    private static boolean isWorld(String cell) {
        return Economy.isKnown(cell) && Economy.of(cell).equals(Economy.WORLD);
    }
}
