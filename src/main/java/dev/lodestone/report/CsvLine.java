package dev.lodestone.report;

import dev.lodestone.intake.FormulaGuard;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** A line of a CSV file: what a spreadsheet would take for a formula is text in it. */
public final class CsvLine {
    private CsvLine() {}

    /** @param cells null for an empty one */
    public static String of(Object... cells) {
        return CSVFormat.DEFAULT.format(guarded(cells)) + "\n";
    }

    static Object[] guarded(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> FormulaGuard.written(Objects.toString(cell, "")))
                .toArray();
    }
}
