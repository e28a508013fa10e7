package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profile that is proposed for a table.
 *
 * @param name of the table
 * @param because why it is taken for the fact type
 * @param ways to the value of each field
 * @param reasons why each is taken
 * @param constants fields that somebody gave
 * @param open what somebody has to say
 */
record ProposedProfile(
        String name,
        Survey.Found table,
        Matches matches,
        String because,
        Map<String, String> ways,
        Map<String, String> reasons,
        Set<String> constants,
        List<Problem> open) {

    String yaml() {
        ProfileText text = new ProfileText()
                .line("title: " + ProfileText.quoted(name))
                .line("table:")
                .line("  headers: " + ProfileText.list(headers()))
                .line("  decimal: \"" + table.decimal() + "\"");
        if (!table.sheet().isEmpty()) {
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
