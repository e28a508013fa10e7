package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Production;
import dev.lodestone.method.Shares;
import java.util.ArrayList;
import java.util.List;

/** N-1 of each supply: against demand at the same stage where that is known, against the supply itself otherwise. */
final class NMinusOnes {
    private NMinusOnes() {}

    static List<NMinusOne> of(List<Concentration> concentrations, Figures figures) {
        return concentrations.stream().map(c -> of(c, figures)).toList();
    }

    private static NMinusOne of(Concentration c, Figures figures) {
        Consumption demand = figures.use(c.economy(), c.mineral(), c.stage());
        Production total = figures.total(c);
        if (c.of() != Concentration.Supply.OUTPUT || demand == null || total == null) {
            return new NMinusOne(c, Shares.withoutLargest(c.topShare()), c.of().inText(), c.from());
        }
        Consumption own = figures.use(c.largest(), c.mineral(), c.stage());
        Estimate left = Shares.withoutLargest(
                c.topShare(), total.figure(), demand.used(), own == null ? Estimate.number(0) : own.used());
        List<Fact> from = new ArrayList<>(c.from());
        from.add(total);
        from.add(demand);
        if (own != null) {
            from.add(own);
        }
        String base = own == null
                ? "world demand"
                : "the demand outside " + c.largest().inText();
        return new NMinusOne(c, left, base, List.copyOf(from));
    }
}
