package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.situation.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How long what could help takes if it begins with the stop.
 *
 * @param months from the least to the most
 * @param earliest the first day on which it can work
 * @param inTime whether that is within the stop
 * @param says what was timed, and where
 */
public record Lag(
        MeasureKind measure, Estimate months, LocalDate earliest, boolean inTime, String says, List<String> facts) {
    private static final List<MeasureKind> LOOKED_AT = List.of(
            MeasureKind.STOCK_RELEASE,
            MeasureKind.STOCK_PURCHASE,
            MeasureKind.SUPPLY_CONTRACT,
            MeasureKind.LICENCE,
            MeasureKind.BY_PRODUCT_RECOVERY,
            MeasureKind.RECYCLING,
            MeasureKind.SUBSTITUTION,
            MeasureKind.REFINERY,
            MeasureKind.MINE);

    static List<Lag> of(Inputs inputs) {
        return LOOKED_AT.stream()
                .map(kind -> of(kind, inputs))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Lag of(MeasureKind kind, Inputs inputs) {
        Wait wait = inputs.dependence().wait(kind);
        if (wait == null) {
            return null;
        }
        LocalDate earliest = inputs.after(wait.months().low());
        boolean inTime = !earliest.isAfter(inputs.stop().until());
        return new Lag(kind, wait.months(), earliest, inTime, wait.basis(), Inputs.ids(wait.from()));
    }
}
