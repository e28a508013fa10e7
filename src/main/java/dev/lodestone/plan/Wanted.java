package dev.lodestone.plan;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a plan is to clear, by when, and for how much.
 *
 * @param clear flags at least that severe
 * @param by the day by which measures have to work
 * @param budget null for any
 * @param mineral to look only at flags about it; null for all
 * @param without ids of instruments that are not to be used
 * @param on the day that the world is assessed for: {@code by}, unless it is held still
 */
public record Wanted(Severity clear, LocalDate by, Money budget, Mineral mineral, List<String> without, LocalDate on) {

    private static final double HALF_A_CENT = 0.005;

    public Wanted {
        without = List.copyOf(without);
    }

    public Wanted(Severity clear, LocalDate by, Money budget, Mineral mineral, List<String> without) {
        this(clear, by, budget, mineral, without, by);
    }

    /** @throws BadInput if it is no severity, with the nearest suggested */
    public static Severity severity(String text, String place) {
        List<String> known =
                Arrays.stream(Severity.values()).map(Severity::toString).toList();
        try {
            return Severity.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    place,
                    "there is no severity '" + text + "'",
                    Words.meant(text, known, "write " + String.join(", ", known)));
        }
    }

    /** In which costs are told: the budget's, else dollars. */
    Currency currency() {
        return budget == null ? Currency.USD : budget.currency();
    }

    /** The most that measures may cost: sums of doubles miss what they sum up by less than half a cent. */
    double most() {
        return budget == null ? Double.MAX_VALUE : budget.amount() + HALF_A_CENT;
    }

    boolean covers(RiskFlag flag) {
        return flag.severity().compareTo(clear) >= 0 && (mineral == null || mineral.equals(flag.mineral()));
    }
}
