package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a printed amount of money is multiplied by to be in the unit that its field has. */
final class Scales {
    private static final Pattern PRICE =
            Pattern.compile("(?:us )?(dollars|dollar|usd|us\\$|\\$|cents|cent|¢) ?(?:per|a|/) ?(.+)");
    private static final String DOLLARS = "us dollars?|dollars?|usd|us\\$|\\$";
    private static final String EUROS = "euros?|eur|€";

    /** Currencies as headings print them; codes that are also words (all, top) are none here. */
    static final String CURRENCY =
            "(?:(?:australian|canadian|new zealand|hong kong|singapore) dollars|" + DOLLARS + "|" + EUROS
                    + "|(?:a|au|c|ca|nz|hk|s|r|nt)\\$|cents?|¢|pounds sterling|sterling|£|¥|₩|₹|yuan|renminbi|rmb|yen|won|rupees?|rou?bles?|rand|francs?"
                    + "|gbp|cny|jpy|krw|inr|aud|cad|chf|sek|nok|dkk|rub|zar|brl|clp|idr|myr|vnd|kzt|twd|hkd|sgd|mxn|php|thb|pln|czk|nzd)";

    static final String MULTIPLE =
            "(?:thousands?|millions?|billions?|trillions?|lakhs?|crores?|mio|mln|mn|bln|bn|k|m|b|['’]?000s?|1[ ,.]?000)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(" + MULTIPLE + ")(?: of)? ?)?(" + CURRENCY + ")?(?: ?(" + MULTIPLE + "))?");
    private static final Pattern CURRENCIES =
            Pattern.compile("(?<!\\p{L})(?:" + MULTIPLE + " ?)?(" + CURRENCY + ")(?!\\p{L})");

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
     * To the unit of a field that has an amount.
     *
     * @throws InvalidValue if it is no amount, or one of another currency
     */
    static BigDecimal amount(String text, FactType.Field field) {
        Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!amount.matches() || amount.group(1) != null && amount.group(3) != null) {
            throw new InvalidValue("'" + text + "' is no amount of money", "write it as thousand dollars");
        }
        if (isOther(text, field)) {
            throw new InvalidValue("'" + text + "' is not in " + currency(field), "convert it to " + currency(field));
        }
        BigDecimal factor =
                BigDecimal.ONE.scaleByPowerOfTen(power(amount.group(1) == null ? amount.group(3) : amount.group(1)));
        return factor.movePointLeft(power(field.unit().replaceFirst("[ ,].*", "")));
    }

    /** Whether it names a currency that is not the one of the field: nobody may take the one for the other. */
    static boolean isOther(String text, FactType.Field field) {
        Matcher named = CURRENCIES.matcher(text.toLowerCase(Locale.ROOT));
        return !field.unit().contains("its currency")
                && named.find()
                && !named.group(1).matches(field.unit().contains("euros") ? EUROS : DOLLARS);
    }

    static String currency(FactType.Field field) {
        return field.unit().contains("euros") ? "euros" : "US dollars";
    }

    /** Of ten; 0 for what is no multiple. */
    private static int power(String multiple) {
        return switch (multiple == null ? "" : multiple.replaceFirst("s$", "")) {
            case "thousand", "k", "000", "'000", "’000", "1000", "1 000", "1,000", "1.000" -> 3;
            case "lakh" -> 5;
            case "million", "mio", "mln", "mn", "m" -> 6;
            case "crore" -> 7;
            case "billion", "bln", "bn", "b" -> 9;
            case "trillion" -> 12;
            default -> 0;
        };
    }
}
