package dev.lodestone.table;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** The way out of figures that are none as they are printed. */
final class FigureRemedies {
    private static final Pattern LOOKALIKES = Pattern.compile("[0-9OolI.,]*[0-9][0-9OolI.,]*%?");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,2}");
    private static final Pattern BRACKETS = Pattern.compile("\\(([0-9][0-9., ]*)\\)");
    private static final Pattern INDIAN = Pattern.compile("[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?");
    private static final Pattern MARKED =
            Pattern.compile("([0-9][0-9., ]*%?)\\s*(?:[¹²³⁰-⁹*†‡§]+|\\(?[erpqs]\\)?|[0-9]/)");
    private static final Pattern WORDED = Pattern.compile("(?i)(?:est\\.?|estimated) +(.+)");
    private static final Pattern MONEY = Pattern.compile("(?:US)?\\$ ?([0-9].*)");
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]+)?");

    private FigureRemedies() {}

    static Remedy of(FactType.Field field, String cell, char decimal) {
        String plain = plain(field, cell);
        if (plain != null && isFigure(plain, decimal)) {
            return Remedy.cell(plain);
        }
        if (field.kind().isPercent() && SHARE.matcher(cell).matches()) {
            double value = Double.parseDouble(cell.replace(',', '.'));
            return value > 1 && value <= 100
                    ? Remedy.cell(cell + "%")
                    : Remedy.says("check it: no share is above 100%");
        }
        if (cell.startsWith("-") || BRACKETS.matcher(cell).matches() || cell.startsWith("−")) {
            return Remedy.says("check its sign, or leave it empty: what is missing is unknown and not below nothing");
        }
        return field.kind() == Estimate.Kind.NUMBER && cell.endsWith("%")
                ? Remedy.says("write the amount, or take the column for a share: name another fact type with --fact")
                : Remedy.NONE;
    }

    /** The same without what does not belong to a figure; null if all of it does. */
    private static String plain(FactType.Field field, String cell) {
        if (BRACKETS.matcher(cell).matches() && field.kind() == Estimate.Kind.RATE) {
            // As accountants write what is below zero, which no other figure can be.
            return "-" + BRACKETS.matcher(cell).replaceFirst("$1").strip();
        }
        if (SCIENTIFIC.matcher(cell).matches()) {
            return new BigDecimal(cell.replace(',', '.')).toPlainString();
        }
        if (INDIAN.matcher(cell).matches()) {
            return cell.replace(",", "");
        }
        for (Pattern each : List.of(WORDED, MARKED)) {
            if (each.matcher(cell).matches()) {
                return each.matcher(cell).replaceFirst("$1").strip();
            }
        }
        // Dollars alone: euros without their sign would be taken for them.
        boolean money = field.unit().contains("dollar");
        if (money && MONEY.matcher(cell).matches()) {
            return MONEY.matcher(cell).replaceFirst("$1").strip();
        }
        return LOOKALIKES.matcher(cell).matches() && cell.matches(".*[OolI].*")
                ? cell.replaceAll("[Oo]", "0").replaceAll("[lI]", "1")
                : null;
    }

    private static boolean isFigure(String text, char decimal) {
        try {
            return PrintedFigure.parse(text, decimal).unit().isEmpty();
        } catch (InvalidValue e) {
            return false;
        }
    }
}
