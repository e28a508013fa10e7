package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Production;
import dev.lodestone.method.Shares;
import java.util.ArrayList;
import java.util.List;

/**
 * Quantities of output of one mineral, counted alike in one period, as shares of it.
 *
 * @param world the world total; null if no fact gives one
 * @param countries all others
 */
record Outputs(Production world, List<Production> countries) {

    static Outputs of(List<Production> output) {
        Production world = output.stream()
                .filter(p -> p.country().equals(Economy.WORLD))
                .findFirst()
                .orElse(null);
        return new Outputs(world, output.stream().filter(p -> p != world).toList());
    }

    /** Whether what others produce is open: there is no world total, and no line for other countries that closes the list. */
    boolean isPartial() {
        return world == null && countries.stream().noneMatch(p -> p.country().equals(Economy.OTHER));
    }

    /**
     * Each country's share of the world total, or of the sum of all countries where these are known to be all. A withheld
     * quantity gets what the others leave. Where others may produce as well, shares are bounds; one country alone says nothing.
     */
    List<Figures.Part> shares() {
        double known = told().stream().mapToDouble(p -> p.figure().low()).sum();
        boolean given = world != null && world.figure().high() >= known;
        Estimate total = given ? world.figure() : world == null ? sum(countries) : sum(told());
        List<? extends Fact> whole = given ? List.of(world) : countries;
        List<Figures.Part> parts = new ArrayList<>();
        if (isPartial() && countries.size() < 2) {
            return parts;
        }
        for (Production p : countries) {
            Estimate share = p.quantity().isWithheld() && !Double.isInfinite(total.high())
                    ? Estimate.share(0, Math.min(1, Math.max(0, (total.high() - known) / total.high())))
                    : Shares.of(p.figure(), total);
            parts.add(new Figures.Part(p.country(), share, null, p, whole));
        }
        if (isPartial()) {
            parts.add(new Figures.Part(Economy.OTHER, Estimate.share(0, 1), null, countries.get(0), whole));
        }
        return parts;
    }

    /** Those whose quantity is not withheld: beside a total that they reach already, hardly anything is left to the others. */
    private List<Production> told() {
        return countries.stream().filter(p -> !p.quantity().isWithheld()).toList();
    }

    /** Rounded totals may lie below the sum of their parts; the sum is the better whole then. Of a partial list it is the least. */
    private Estimate sum(List<Production> counted) {
        Estimate sum = counted.stream().map(Production::figure).reduce(Estimate.number(0), Estimate::plus);
        return isPartial() ? Estimate.number(sum.low(), Double.POSITIVE_INFINITY) : sum;
    }
}
