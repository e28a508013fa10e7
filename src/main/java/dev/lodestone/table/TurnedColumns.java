package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import java.util.List;

/**
 * Columns whose headings are values, years or economies, so that each makes a fact a row.
 *
 * @param field that the headings are values of; null if there are no such columns
 */
record TurnedColumns(List<SeenColumn> columns, FactType.Field field) {
    private static final List<String> ECONOMIES = List.of("supplier", "country", "economy", "importer");
    private static final TurnedColumns NONE = new TurnedColumns(List.of(), null);

    /** @param figure of the type, which such columns hold; null if it has none */
    static TurnedColumns of(FactType type, FactType.Field figure, List<SeenColumn> columns) {
        List<SeenColumn> figures =
                columns.stream().filter(TurnedColumns::holdsFigures).toList();
        List<SeenColumn> years =
                figures.stream().filter(c -> c.says().year() != null).toList();
        boolean different = years.stream().map(c -> c.says().year()).distinct().count() == years.size();
        if (figure != null && type.field("period") != null && !years.isEmpty() && different) {
            return new TurnedColumns(years, type.field("period"));
        }
        List<SeenColumn> economies =
                figures.stream().filter(c -> Economy.isKnown(c.heading())).toList();
        FactType.Field economy = ECONOMIES.stream()
                .map(type::field)
                .filter(f -> f != null && !f.optional())
                .findFirst()
                .orElse(null);
        return figure == null || economy == null || economies.size() < 2 ? NONE : new TurnedColumns(economies, economy);
    }

    private static boolean holdsFigures(SeenColumn column) {
        return column.kind() == null
                || column.is(SeenColumn.Kind.FIGURES)
                || column.cells().isEmpty();
    }

    private boolean areYears() {
        return field.name().equals("period");
    }

    /** As a profile names them. */
    String yaml() {
        if (areYears()) {
            YearColumns years = YearColumns.of(columns);
            return "{ columns: " + ProfileText.quoted(years.columns()) + ", heading: "
                    + ProfileText.quoted(years.heading()) + " }";
        }
        return "{ columns: "
                + ProfileText.list(columns.stream().map(SeenColumn::heading).toList()) + " }";
    }

    String because() {
        return "headings are " + (areYears() ? "years" : "economies") + ": each makes a fact a row";
    }

    /** The headings, one behind another. */
    String headings() {
        return String.join(", ", columns.stream().map(SeenColumn::heading).toList());
    }
}
