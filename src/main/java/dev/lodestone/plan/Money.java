package dev.lodestone.plan;

import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.situation.Amount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sum in a currency. */
public record Money(double amount, Currency currency) {
    private static final Pattern SUM = Pattern.compile("([0-9][0-9,]{0,40}(?:\\.[0-9]{1,9})?)\\s*([a-z]*)\\s*([a-z]*)");
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final Map<String, Double> SCALES = Map.of(
            "", 1.0, "k", THOUSAND, "m", MILLION, "mn", MILLION, "million", MILLION, "bn", BILLION, "b", BILLION,
            "billion", BILLION);

    /**
     * Reads "2bn USD", "500 million EUR", "750000 usd".
     *
     * @throws BadInput if it is no sum, or has no currency
     */
    public static Money parse(String text, String place) {
        Matcher sum = SUM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.length() > 60 || !sum.matches()) {
            throw new BadInput(
                    place, "'" + Words.few(List.of(text), 1) + "' is not a sum of money", "write \"2bn USD\"");
        }
        String scale = sum.group(2);
        String currency = sum.group(3);
        if (currency.isEmpty() && !SCALES.containsKey(scale)) {
            currency = scale;
            scale = "";
        }
        if (!SCALES.containsKey(scale)) {
            throw new BadInput(place, "'" + scale + "' is not known here", "write k, m or bn: \"2bn USD\"");
        }
        BigDecimal digits = new BigDecimal(sum.group(1).replace(",", ""));
        double amount = digits.multiply(BigDecimal.valueOf(SCALES.get(scale))).doubleValue();
        return new Money(amount, currency(currency, text, place));
    }

    private static Currency currency(String code, String text, String place) {
        List<String> codes =
                Arrays.stream(Currency.values()).map(Currency::name).toList();
        if (code.isEmpty()) {
            throw new BadInput(
                    place, "'" + text.strip() + "' has no currency", "add one of " + String.join(", ", codes));
        }
        return Arrays.stream(Currency.values())
                .filter(c -> c.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        place,
                        "'" + code.toUpperCase(Locale.ROOT) + "' is no currency that is known here",
                        "write one of " + String.join(", ", codes)));
    }

    /** What {@link #parse} reads as the same sum: "2000000000 USD". */
    public String written() {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString() + " " + currency.name();
    }

    /** "2 billion dollars". */
    @Override
    public String toString() {
        String sum = new Amount(Estimate.number(amount), null, currency.inText(), "").toString();
        return amount == 1 ? sum.replaceFirst("s$", "") : sum;
    }
}
