package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a printed amount of money is multiplied by to be in the unit that its field has. */
final class Scales {
    private static final Pattern PRICE =
            Pattern.compile("(?:us )?(dollars|dollar|usd|us\\$|\\$|cents|cent|¢) ?(?:per|a|/) ?(.+)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:(thousand|million|billion) ?)?(?:us dollars|dollars|usd|us\\$|\\$|euros|eur|€)?(?: ?(thousand|million|billion|k|m|bn))?");
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "k", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "m", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000));

    private Scales() {}

    /**
     * To US dollars a tonne.
     *
     * @throws InvalidValue if it is no price in dollars of a mass
     */
    static BigDecimal perTonne(String text) {
        Matcher price = PRICE.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!price.matches()) {
            throw new InvalidValue(
                    "'" + text + "' is no price in dollars of a mass",
                    "write it as dollars per kilogram, pound or ton");
        }
        BigDecimal tonnes = Masses.tonnes(Masses.read(price.group(2)));
        BigDecimal dollars = price.group(1).startsWith("cent") || price.group(1).equals("¢")
                ? new BigDecimal("0.01")
                : BigDecimal.ONE;
        return dollars.divide(tonnes, MathContext.DECIMAL64);
    }

    /**
     * To one of its currency, or to millions of it where the field wants these.
     *
     * @throws InvalidValue if it is no amount
     */
    static BigDecimal amount(String text, boolean inMillions) {
        Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            throw new InvalidValue("'" + text + "' is no amount of money", "write it as thousand dollars");
        }
        String multiple = amount.group(1) == null ? amount.group(2) : amount.group(1);
        BigDecimal factor = multiple == null ? BigDecimal.ONE : MULTIPLES.get(multiple);
        return inMillions ? factor.movePointLeft(6) : factor;
    }
}
