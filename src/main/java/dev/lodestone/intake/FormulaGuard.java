package dev.lodestone.intake;

import java.util.regex.Pattern;

/** Cells that a spreadsheet would take for a formula, which could fetch or send something: behind a quote they are text. */
public final class FormulaGuard {
    private static final String BEGINS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,]*%?");

    private FormulaGuard() {}

    /** How a cell is written. */
    public static String written(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** How it is read again. */
    static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** One behind quotes counts too, so that what is read is what was written. */
    private static boolean isFormula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at < cell.length()
                && BEGINS.indexOf(cell.charAt(at)) >= 0
                && !NUMBER.matcher(cell.substring(at)).matches();
    }
}
