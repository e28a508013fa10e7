package dev.lodestone.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Amount;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Packages of measures that clear flags by a day within a budget.
 *
 * @param clear the least severity that is to be cleared
 * @param budget null for any
 * @param chosen flags that stand on that day if nothing is done
 * @param goneAnyway flags of the day of the answer that no longer stand then, whatever is done
 * @param plans none if no measure clears anything
 * @param curve what is left at what cost
 * @param cannot what no package clears, and which condition binds
 * @param candidates how many measures change a figure
 * @param leftOut what was not looked at, as the budget of work was used up
 * @param notLookedAt the same in words
 * @param asked how often the rules were asked
 * @param spent how much of the budget of work it used
 * @param assumes what it all rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plans(
        String title,
        LocalDate asOf,
        @MayBeMissing LocalDate knownOn,
        LocalDate by,
        String clear,
        @MayBeMissing Mineral mineral,
        @MayBeMissing String budget,
        String says,
        List<Touched> chosen,
        List<Touched> goneAnyway,
        List<Plan> plans,
        List<Point> curve,
        List<Cannot> cannot,
        int candidates,
        List<String> leftOut,
        List<String> notLookedAt,
        int asked,
        @JsonIgnore int spent,
        String assumes) {

    /** What a package is best at. */
    public enum Kind {
        /** Clears as much as can be, for the least money. */
        CHEAPEST,
        /** Clears as much as can be, and all of it works earliest. */
        FASTEST,
        /** Clears as much as can be, and of all else within the budget most. */
        FULLEST;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A package, assessed as a whole.
     *
     * @param cost of all measures whose cost is known; null if none is
     * @param costOpen ids of the measures of which no fact says the cost in a currency that can be added
     * @param clears chosen flags that are gone
     * @param also other flags that are gone
     * @param leaves chosen flags that stand
     * @param raises flags that stand for it alone
     * @param by the day from which all of it works
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Plan(
            Kind kind,
            List<Step> measures,
            @MayBeMissing Amount cost,
            @MayBeMissing List<String> costOpen,
            List<Touched> clears,
            List<Touched> also,
            List<Touched> leaves,
            List<Touched> raises,
            LocalDate by) {

        /** What the measures cost whose costs are stated in currencies that no fact gives a rate for, by currency. */
        List<Amount> unconverted() {
            Map<String, Amount> sums = new LinkedHashMap<>();
            measures.stream()
                    .filter(s -> costOpen != null && costOpen.contains(s.response.id()))
                    .map(s -> s.response.particulars().cost())
                    .filter(Objects::nonNull)
                    .forEach(c -> sums.merge(
                            c.unit(), c, (a, b) -> new Amount(a.value().plus(b.value()), null, a.unit(), a.basis())));
            return List.copyOf(sums.values());
        }

        /** Of how many measures no fact says the cost. */
        int unpriced() {
            return (int) measures.stream()
                    .filter(s -> s.response.particulars().cost() == null)
                    .count();
        }
    }

    /**
     * A measure in its place in time.
     *
     * @param start the day on which it is begun
     * @param works the day from which it works, as long as such a measure mostly takes
     * @param until the last day of its instrument; null if none is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @JsonUnwrapped RecommendedResponse response,
            LocalDate start,
            LocalDate works,
            @MayBeMissing LocalDate until) {}

    /**
     * What is left at a cost.
     *
     * @param cost the most that the measures may cost, in the currency of the budget
     * @param costOpen how many of the measures have a cost that no fact says, so that it is not in this one
     * @param leaves how many of the chosen flags
     * @param measures ids of the measures
     */
    public record Point(double cost, Currency currency, int costOpen, int leaves, List<String> measures) {

        /** "28 million dollars", "28 million dollars, and 2 of unknown cost"; a sum of nothing known is no zero. */
        public String costInText() {
            String known = new Money(cost, currency).toString();
            return costOpen == 0
                    ? known
                    : costOpen == measures.size() ? "not known" : known + ", and " + costOpen + " of unknown cost";
        }
    }

    /**
     * A chosen flag that no package clears.
     *
     * @param binds time, money, no-supplier, physics or no-measure
     */
    public record Cannot(Touched flag, String binds, String why) {}
}
