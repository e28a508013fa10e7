package dev.lodestone.intake;

import dev.lodestone.fact.InvalidValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** What a cell of a workbook says, as it would stand in a CSV. */
public final class SheetCell {
    /** Characters of a number, as many as one in JSON may have. */
    private static final int LONGEST = 100;

    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-30");
    /** The last day of the year 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_465);

    private SheetCell() {}

    /**
     * @param cell null if it is empty
     * @throws InvalidValue if it holds an error, or a formula that was never worked out
     */
    static String text(Cell cell) {
        return text(cell, false);
    }

    /**
     * As it is shown: a share that is shown in per cent with its sign, since the others of its column may be bare.
     *
     * @param cell null if it is empty
     * @throws InvalidValue if it holds an error, or a formula that was never worked out
     */
    public static String shown(Cell cell) {
        return text(cell, true);
    }

    private static String text(Cell cell, boolean percent) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            throw new InvalidValue(
                    "the cell holds the error " + cell.getRawValue(), "mend its formula, or write the value");
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            throw new InvalidValue(
                    "the cell holds the formula " + cell.getFormula() + ", whose value is not in the file",
                    "open the workbook in a spreadsheet and save it again, or write the value");
        }
        try {
            if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
                return number(cell, percent);
            }
            if (cell.getType() == CellType.BOOLEAN) {
                return cell.asBoolean() ? "true" : "false";
            }
        } catch (ExcelReaderException | NumberFormatException e) {
            return cell.getText().strip();
        }
        return cell.getText().strip();
    }

    private static String number(Cell cell, boolean percent) {
        String raw = cell.getRawValue();
        if (raw == null || raw.length() > LONGEST || !raw.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
            return cell.getText().strip();
        }
        // A spreadsheet keeps 15 digits; what lies beyond comes of its binary arithmetic.
        BigDecimal value = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
        // Neither a count nor a share nor a day: the reader of the field refuses it, unabridged digits would fill the
        // memory.
        BigDecimal size = value.abs();
        if (size.compareTo(LARGEST) > 0 || value.signum() != 0 && size.compareTo(SMALLEST) < 0) {
            return raw;
        }
        String format = plain(cell.getDataFormatString());
        if (isDate(format)) {
            // By the epoch of the workbook, 1900 or 1904.
            return size.compareTo(DAYS) > 0 ? raw : cell.asDate().toLocalDate().toString();
        }
        return percent && format.contains("%")
                ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : value.toPlainString();
    }

    /** A format without what it shows as it stands. */
    private static String plain(String format) {
        return format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(String format) {
        return format.contains("d") && format.contains("m") || format.contains("yy");
    }

    /** The letters of a column, counted from 1: {@code AB}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
