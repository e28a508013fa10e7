package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * What a measure would change: found by assessing the facts as they are once it works, beside the same facts without it on the same
 * day.
 *
 * @param worksOn the day that both are assessed for: as long from the day of the answer as such a measure mostly takes
 * @param changes what it changes in the facts, in words
 * @param clears flags that stand without it and are gone with it
 * @param leaves flags that it answers and that stand with it as well, and of a stock what it is too short for
 * @param raises all other flags that stand with it alone
 */
public record Effect(
        LocalDate worksOn, String changes, List<Touched> clears, List<Touched> leaves, List<Touched> raises) {

    /**
     * A flag on that day.
     *
     * @param flag its id in the answer; null if it does not stand on the day of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Touched(
            @MayBeMissing String flag,
            String rule,
            Severity severity,
            Certainty certainty,
            Economy economy,
            @MayBeMissing Mineral mineral,
            String says) {

        public static Touched of(String id, RiskFlag f) {
            return new Touched(id, f.rule(), f.severity(), f.certainty(), f.economy(), f.mineral(), f.says());
        }
    }
}
