package dev.lodestone.table;

import java.util.List;

/**
 * Columns that are years, as a profile names them.
 *
 * @param columns a pattern that their headings fit
 * @param heading what the year is, of that
 */
record YearColumns(String columns, String heading) {

    static YearColumns of(List<SeenColumn> years) {
        String first = RowView.normal(years.get(0).heading());
        String digits = years.get(0).says().year().substring(0, 4);
        int at = first.indexOf(digits);
        String before = first.substring(0, at);
        String behind = first.substring(at + 4);
        boolean estimated = years.stream().anyMatch(y -> y.says().year().endsWith("e"));
        boolean oneCentury =
                years.stream().allMatch(y -> y.says().year().substring(0, 2).equals(digits.substring(0, 2)));
        String century = oneCentury ? digits.substring(0, 2) : "";
        return new YearColumns(before + century + "*" + (estimated ? "" : behind), century + "$1");
    }

    /** Whether a heading is one of them by the pattern. */
    boolean fits(String heading) {
        return Glob.of(columns).fits(heading);
    }
}
