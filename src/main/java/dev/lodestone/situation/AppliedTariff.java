package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Scope;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tariff means for one mineral at the date.
 *
 * @param mineral null for a broad tariff as a whole, which stands beside what it means for each mineral
 * @param authority the power it rests on; empty if the fact does not say
 * @param startsIn days until it starts; negative once it has
 * @param otherSuppliers share of the imports of that mineral that comes from countries the tariff leaves alone; null if no
 *     fact says
 * @param reliance the author's net import reliance for the mineral, at the stage where it is largest; null if no fact says
 * @param ownOutput the author's share of world output at that stage, at most what no other country is named for; null if no
 *     fact says who produces the mineral
 */
public record AppliedTariff(
        Tariff tariff,
        Economy by,
        Mineral mineral,
        Scope scope,
        Estimate rate,
        String authority,
        State state,
        LocalDate since,
        LocalDate until,
        int startsIn,
        Estimate otherSuppliers,
        Estimate reliance,
        Estimate ownOutput,
        List<Fact> figures)
        implements Derived {

    /** The tariff as a sentence calls it: "25% tariff (s.301)". */
    public String label() {
        return Measures.label(tariff);
    }

    /** Whether no fact says who produces the mineral. */
    public boolean isOutputUnknown() {
        return ownOutput == null;
    }

    /** Whether a figure is known by its bounds only, if only because a table leaves countries out. */
    public boolean isBounded() {
        return otherSuppliers != null && otherSuppliers.isBounded() || ownOutput != null && ownOutput.isBounded();
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures.size() + 1);
        from.add(tariff);
        from.addAll(figures);
        return from;
    }
}
