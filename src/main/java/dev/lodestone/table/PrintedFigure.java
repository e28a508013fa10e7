package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as tables print it: {@code 85,5%}, {@code 3,900}, {@code >50}, {@code 40-60 %}, {@code 1.128 million t}.
 *
 * @param about whether it calls itself approximate
 * @param bound {@code >}, {@code <} and the like; empty if it is exact
 * @param high the greater end of a range; null if it is none
 * @param percent whether it says so itself
 * @param unit what stands behind it; empty if nothing does
 */
record PrintedFigure(boolean about, String bound, BigDecimal low, BigDecimal high, boolean percent, String unit) {
    /** What is converted has no more of them: what lies beyond comes of the factor. */
    private static final MathContext DIGITS = new MathContext(12);

    /** What stands for a figure that nobody has; USGS prints NA, XX and dashes. */
    private static final Set<String> NONE = Set.of(
            "",
            "-",
            "--",
            "---",
            "–",
            "—",
            "‒",
            "n/a",
            "na",
            "n.a.",
            "n.a",
            "n. a.",
            "nan",
            "null",
            "none",
            ".",
            "..",
            "...",
            "…",
            ":",
            "xx",
            "not available",
            "unknown",
            "#n/a");

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "mio", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    private static final Map<String, String> BOUNDS = Map.of(
            "more than",
            ">",
            "over",
            ">",
            "above",
            ">",
            "at least",
            ">=",
            "less than",
            "<",
            "under",
            "<",
            "below",
            "<",
            "at most",
            "<=",
            "up to",
            "<=");

    private static final String NUMBER = "[-−]?[0-9][0-9.,' ]*|[-−]?[.,][0-9]+";
    private static final String ABOUT = "(?i:about|approximately|approx\\.?|around|roughly|circa|ca\\.?|c\\.) ";
    private static final Pattern FORM = Pattern.compile("(>=|<=|>|<|≥|≤|[~≈]|" + ABOUT + ")?\\s*(" + NUMBER
            + ")\\s*(%)?(?:\\s*(?:-|–|to)\\s*(" + NUMBER + "))?\\s*(%|percent|per cent)?\\s*"
            + "(thousand|million|mio|billion|bn|trillion)?\\.?\\s*([^0-9%].*)?");
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2009\\u202F]");
    private static final Pattern WORDS =
            Pattern.compile("(?i)\\b(thousand|million|mio|billion|bn|trillion|percent|per cent)\\b");
    private static final Pattern GROUPS = Pattern.compile("[-]?[0-9]{1,3}(?:S[0-9]{3})+");

    static boolean isNone(String text) {
        if (text.length() > 13) {
            return false;
        }
        return NONE.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * @param decimal the sign before decimals of the table, a point or a comma
     * @throws InvalidValue if it is no figure
     */
    static PrintedFigure parse(String text, char decimal) {
        if (!text.isEmpty() && text.length() < 16 && Words.areDigits(text, 0, text.length())) {
            // As most figures are: that needs no pattern.
            return new PrintedFigure(false, "", new BigDecimal(text), null, false, "");
        }
        String plain = bounded(SPACES.matcher(text).replaceAll(" ").strip());
        Matcher form = FORM.matcher(plain);
        if (plain.length() > 200 || !form.matches()) {
            throw new InvalidValue(
                    "'" + shown(text) + "' is not a figure", "write a number, such as 3900, 85.5% or >50%");
        }
        BigDecimal scale = form.group(6) == null ? BigDecimal.ONE : SCALES.get(form.group(6));
        String sign = form.group(1) == null ? "" : form.group(1);
        boolean about = !sign.isEmpty() && "><≥≤".indexOf(sign.charAt(0)) < 0;
        String bound = about ? "" : sign;
        return new PrintedFigure(
                about,
                bound.replace("≥", ">=").replace("≤", "<="),
                number(form.group(2), decimal).multiply(scale),
                form.group(4) == null ? null : number(form.group(4), decimal).multiply(scale),
                form.group(3) != null || form.group(5) != null,
                form.group(7) == null ? "" : form.group(7).strip());
    }

    private static String bounded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> bound : BOUNDS.entrySet()) {
            if (lower.startsWith(bound.getKey() + " ")) {
                return bound.getValue() + text.substring(bound.getKey().length() + 1);
            }
        }
        // Words of a number are small, units keep their letters: Mt is no mt.
        return WORDS.matcher(text).replaceAll(r -> r.group().toLowerCase(Locale.ROOT));
    }

    /** Reads the digits by the signs among them: a sign that cannot divide thousands is the one before decimals. */
    private static BigDecimal number(String digits, char decimal) {
        String plain = digits.replace('−', '-').strip().replaceAll("[' ](?=[0-9]{3}(?:[^0-9]|$))", "");
        char thousands = decimal == ',' ? '.' : ',';
        int point = plain.lastIndexOf(decimal);
        int other = plain.lastIndexOf(thousands);
        if (other >= 0 && point < 0 && !isGrouped(plain, thousands) || other > point && point >= 0) {
            // 85,5 in a table with points, or 1,234.5 the other way round: there is one way to read it.
            char swapped = decimal;
            decimal = thousands;
            thousands = swapped;
        }
        String whole = plain;
        int at = plain.lastIndexOf(decimal);
        if (at >= 0) {
            whole = plain.substring(0, at);
        }
        boolean grouped = whole.indexOf(thousands) < 0 || isGrouped(whole, thousands);
        if (!grouped || whole.indexOf(decimal) >= 0 || plain.endsWith(String.valueOf(decimal)) && at == 0) {
            throw new InvalidValue(
                    "'" + shown(digits.strip()) + "' is not a number: its points and commas do not go together",
                    "write it without signs between thousands");
        }
        String written = whole.replace(String.valueOf(thousands), "") + (at >= 0 ? "." + plain.substring(at + 1) : "");
        try {
            return new BigDecimal(written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
        } catch (NumberFormatException e) {
            throw new InvalidValue("'" + shown(digits.strip()) + "' is not a number", "write it in digits");
        }
    }

    /** Whether the sign divides thousands: 1,234,567 but neither 85,5 nor 0,125. */
    private static boolean isGrouped(String digits, char sign) {
        return GROUPS.matcher(digits.replace(sign, 'S')).matches()
                && !digits.replace("-", "").startsWith("0" + sign);
    }

    PrintedFigure times(BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return this;
        }
        return new PrintedFigure(
                about,
                bound,
                low.multiply(factor, DIGITS),
                high == null ? null : high.multiply(factor, DIGITS),
                percent,
                unit);
    }

    /** As an estimate is written in a fact. */
    String written(boolean asPercent) {
        String sign = percent || asPercent ? "%" : "";
        return bound + plain(low) + (high == null ? "" : "-" + plain(high)) + sign;
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 400
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
