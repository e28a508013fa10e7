package dev.lodestone.situation;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.SupplyBalance;
import dev.lodestone.fact.TradeVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds quantities that cannot be: most come from a wrong unit. */
final class Outsizes {

    /**
     * From how many times world output on a quantity cannot be.
     *
     * @param alike where both are counted in the same way
     * @param otherwise where they may not be, as gross weights of concentrates
     */
    record Limits(double alike, double otherwise) {

        static Limits of(Parameters.Valid parameters) {
            return new Limits(
                    parameters.number("data-quality.times-world-output"),
                    parameters.number("data-quality.times-content"));
        }

        private boolean exceededBy(Outsize outsize) {
            return outsize.times().low() > (outsize.counted() ? alike : otherwise);
        }
    }

    /** World output by what is counted. */
    private final Map<List<Object>, Production> totals = new HashMap<>();

    /** The largest world output of a mineral at any stage, as a total or as a sum of countries. */
    private final Map<Mineral, Estimate> largest = new HashMap<>();

    private final List<Outsize> found = new ArrayList<>();

    private Outsizes(List<Fact> facts) {
        Map<List<Object>, Estimate> sums = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Production p && !p.quantity().isWithheld()) {
                if (p.country().equals(Economy.WORLD)) {
                    totals.put(counted(p), p);
                    larger(p.mineral(), p.figure());
                } else {
                    larger(p.mineral(), sums.merge(counted(p), p.figure(), Estimate::plus));
                }
            }
        }
    }

    /**
     * @param facts those that are used
     * @param others second readings, which no one counts with
     */
    static List<Outsize> of(CurrentFacts facts, List<Readings.Retold> others) {
        List<Fact> quantities = facts.ofAny(Production.class, TradeVolume.class, Demand.class, SupplyBalance.class);
        Outsizes outsizes = new Outsizes(quantities);
        quantities.forEach(outsizes::check);
        others.forEach(told -> outsizes.check(told.other()));
        return outsizes.found;
    }

    /** The facts whose quantities cannot be. */
    static Set<Fact> implausible(List<Fact> facts, Limits limits) {
        Outsizes outsizes = new Outsizes(facts);
        facts.forEach(outsizes::check);
        return outsizes.found.stream()
                .filter(limits::exceededBy)
                .map(o -> o.from().get(0))
                .collect(Collectors.toSet());
    }

    private void larger(Mineral mineral, Estimate output) {
        largest.merge(mineral, output, (a, b) -> a.high() >= b.high() ? a : b);
    }

    private static List<Object> counted(Production p) {
        List<Object> key = new ArrayList<>(p.series());
        key.add(p.period());
        return key;
    }

    private void check(Fact fact) {
        if (fact instanceof Production p && totals.containsKey(counted(p))) {
            Production total = totals.get(counted(p));
            add(p.country(), p.mineral(), p.figure(), total.figure(), true, List.of(p, total));
        } else if (fact instanceof TradeVolume t && t.quantity() != null) {
            add(t.importer(), t.mineral(), t.quantity().map(t.unit()::toTonnes), t);
        } else if (fact instanceof Demand d) {
            add(d.economy(), d.mineral(), d.figure(), d);
        } else if (fact instanceof SupplyBalance b) {
            Estimate most = b.imports().high() >= b.primaryProduction().high() ? b.imports() : b.primaryProduction();
            add(b.economy(), b.mineral(), most.map(b.unit()::toTonnes), b);
        }
    }

    private void add(Economy economy, Mineral mineral, Estimate quantity, Fact fact) {
        if (largest.containsKey(mineral)) {
            add(economy, mineral, quantity, largest.get(mineral), false, List.of(fact));
        }
    }

    private void add(
            Economy economy, Mineral mineral, Estimate quantity, Estimate world, boolean counted, List<Fact> from) {
        if (world.high() > 0 && quantity.low() > world.high()) {
            found.add(new Outsize(
                    economy,
                    mineral,
                    Phrases.of(from.get(0).getClass()),
                    Estimate.number(quantity.low()),
                    world,
                    Estimate.number(quantity.low() / world.high()),
                    counted,
                    from));
        }
    }
}
