package dev.lodestone.fact;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as people write them, and as they are written in JSON and CSV. */
final class EstimateText {
    /** Room for every figure that we write ourselves; millions of digits would keep a processor busy. */
    static final int LONGEST = 1_000;

    private static final Pattern ONE =
            Pattern.compile("(>=|<=|>|<|≥|≤|~)?\\s*(-?[0-9][0-9,]*+\\.?[0-9]*+|\\.[0-9]++)\\s*(%)?");
    /** Such as 1,234.5: a comma between thousands has three digits behind it, which 30,5 has not. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]*+)?");

    private static final Pattern RANGE =
            Pattern.compile("([0-9]++\\.?[0-9]*+)\\s*+(%)?\\s*+(?:-|–|to)\\s*+([0-9]++\\.?[0-9]*+)\\s*+(%)?");

    private EstimateText() {}

    static Estimate read(String text, Estimate.Kind kind) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("W")) {
            return new Estimate(0, kind.most, false, false, kind);
        }
        if (trimmed.equals("E") && kind == Estimate.Kind.SHARE) {
            return new Estimate(Double.NEGATIVE_INFINITY, 0, false, false, kind);
        }
        if (trimmed.length() > LONGEST) {
            throw noFigure(trimmed.substring(0, 40) + "…", kind);
        }
        if (isNumber(trimmed)) {
            boolean percent = trimmed.endsWith("%");
            String digits = percent ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
            double value = value(digits, percent, kind, trimmed);
            return new Estimate(value, value, false, false, kind);
        }
        Estimate spread = Spread.read(trimmed, kind);
        if (spread != null) {
            return spread;
        }
        Matcher range = RANGE.matcher(trimmed);
        if (range.matches()) {
            boolean percent = range.group(2) != null || range.group(4) != null;
            double low = value(range.group(1), percent, kind, trimmed);
            double high = value(range.group(3), percent, kind, trimmed);
            boolean stated = low < high && (low == 0) != (high == kind.most);
            return new Estimate(low, high, false, false, kind, stated ? Spread.UNIFORM : null);
        }
        return one(trimmed, kind);
    }

    /** One figure, perhaps with a sign of how it bounds. */
    private static Estimate one(String text, Estimate.Kind kind) {
        Matcher one = ONE.matcher(text);
        if (!one.matches()) {
            throw noFigure(text, kind);
        }
        double value = value(one.group(2), one.group(3) != null, kind, text);
        return switch (one.group(1) == null ? "" : one.group(1)) {
            case ">" -> new Estimate(value, kind.most, true, false, kind);
            case ">=", "≥" -> new Estimate(value, kind.most, false, false, kind);
            case "<" -> new Estimate(0, value, false, true, kind);
            case "<=", "≤" -> new Estimate(0, value, false, false, kind);
            default -> new Estimate(value, value, false, false, kind);
        };
    }

    /** Whether it is digits with a point among them and perhaps a % behind, as most figures are: that needs no pattern. */
    private static boolean isNumber(String text) {
        int end = text.endsWith("%") ? text.length() - 1 : text.length();
        int point = text.indexOf('.');
        int whole = point < 0 ? end : point;
        return whole > 0 && Words.areDigits(text, 0, whole) && Words.areDigits(text, whole + 1, end);
    }

    static InvalidValue noFigure(String text, Estimate.Kind kind) {
        return new InvalidValue(
                "'" + text + "' is not a figure",
                kind.isPercent()
                        ? "write 0.98, \"98%\", \">50%\", \"40-60%\", \"45% (40-60%)\" or \"W\" (withheld)"
                        : "write 45, \">30\", \"30-45\", \"35 (30-45)\" or \"W\" (withheld)");
    }

    static double value(String digits, boolean percent, Estimate.Kind kind, String text) {
        if (digits.indexOf(',') >= 0 && !THOUSANDS.matcher(digits).matches()) {
            boolean decimal = digits.indexOf(',') == digits.lastIndexOf(',') && digits.indexOf('.') < 0;
            throw new InvalidValue(
                    "'" + text + "' has a comma among its digits",
                    decimal
                            ? "write " + text.replace(',', '.') + ": decimals have a point"
                            : "write it without commas: " + text.replace(",", ""));
        }
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        if (kind == Estimate.Kind.NUMBER) {
            if (percent) {
                throw new InvalidValue(
                        "'" + text + "' is a share where a plain number is wanted", "write it without %");
            }
            return within(value, kind);
        }
        if (percent) {
            value = value.movePointLeft(2);
        }
        double most = kind == Estimate.Kind.SHARE ? 1 : percent ? Double.POSITIVE_INFINITY : 2;
        if (kind == Estimate.Kind.SHARE && value.signum() < 0 || value.doubleValue() > most) {
            boolean meantPercent = !percent && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
            throw new InvalidValue(
                    "'" + text + "' is not a " + (kind == Estimate.Kind.SHARE ? "share between 0 and 1" : "rate"),
                    meantPercent
                            ? "did you mean " + digits + "%? Write \"" + text + "%\""
                            : kind == Estimate.Kind.SHARE
                                    ? "a share lies between 0% and 100%"
                                    : "write a rate such as \"25%\"");
        }
        return within(value, kind);
    }

    /** An end that is not known is infinite; a number that is written out never is. */
    private static double within(BigDecimal value, Estimate.Kind kind) {
        double number = value.doubleValue();
        if (Double.isInfinite(number)) {
            throw kind.tooLarge();
        }
        return number;
    }

    static String written(Estimate e) {
        if (e.isNetExporter()) {
            return "E";
        }
        if (e.isWithheld()) {
            return "W";
        }
        if (e.isExact()) {
            return exact(e.low(), e.kind());
        }
        if (e.spread() != null) {
            return e.spread()
                    .written(exact(e.low(), e.kind()), exact(e.high(), e.kind()), value -> exact(value, e.kind()));
        }
        double most = e.kind().most;
        if (e.high() == most && !e.highOpen()) {
            return (e.lowOpen() ? ">" : ">=") + exact(e.low(), e.kind());
        }
        if (e.low() == 0 && !e.lowOpen()) {
            return (e.highOpen() ? "<" : "<=") + exact(e.high(), e.kind());
        }
        return exact(e.low(), e.kind()) + "-" + exact(e.high(), e.kind());
    }

    private static String exact(double value, Estimate.Kind kind) {
        return kind.isPercent()
                ? BigDecimal.valueOf(value)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
