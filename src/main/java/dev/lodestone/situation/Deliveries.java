package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Who could deliver in a supplier's place: those that are known to make the mineral themselves, and not known to be fed by it.
 *
 * @param supplier the fact that gives the share of the one that is to be replaced
 * @param others those of the others that count
 */
public record Deliveries(Fact supplier, List<Fact> others) {
    /** Shares are printed with one decimal: what moves less is no change. */
    private static final double LEAST = 0.0005;

    /** What others deliver once of all that the supplier does. */
    Amount moved(Amount quantity, double further) {
        double most = others.stream().mapToDouble(o -> further * share(o).low()).sum();
        Estimate whole = share(supplier);
        double part = Math.min(most, whole.low());
        Estimate moved = Estimate.number(
                quantity.value().low() * part / Math.max(part, whole.low()),
                quantity.value().high() * part / Math.max(part, whole.high()));
        return Amount.of(moved, quantity.unit(), quantity.basis() + "; as much of it as moves to others");
    }

    /**
     * The shares once the others deliver that much more, and the supplier that much less.
     *
     * @param further by what part of what they deliver now
     * @return null if that is nothing
     */
    FactChange once(double further) {
        double more = 0;
        List<Fact> once = new ArrayList<>();
        for (Fact other : others) {
            double added = Math.min(
                    further * share(other).low(), Math.max(0, share(supplier).low() - more));
            more += added;
            double own = added;
            once.add(FactChange.assumed(other, "share", share(other).map(s -> Math.min(1, s + own))));
        }
        if (more < LEAST) {
            return null;
        }
        double less = more;
        Estimate left = share(supplier).map(s -> Math.max(0, s - less));
        once.add(FactChange.assumed(supplier, "share", left));
        String names = Words.and(others.stream().map(Deliveries::name).toList());
        return new FactChange(
                List.copyOf(once),
                null,
                "the share of " + name(supplier) + " falls from " + share(supplier) + " to " + left + ", as " + names
                        + (others.size() == 1 ? " delivers " : " deliver ") + Estimate.percent(further) + " more");
    }

    private static Estimate share(Fact fact) {
        return fact instanceof ImportShare i ? i.share() : ((SourcingShare) fact).share();
    }

    private static String name(Fact fact) {
        return (fact instanceof ImportShare i ? i.supplier() : ((SourcingShare) fact).supplier()).inText();
    }
}
