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
 * @param mineral null for a broad tariff where no fact says which minerals its author imports
 * @param authority the power it rests on; empty if the fact does not say
 * @param startsIn days until it starts; negative once it has
 * @param otherSuppliers share of the imports of that mineral that comes from countries the tariff leaves alone; null if no
 *     fact says
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
        List<Fact> figures)
        implements Derived {

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures.size() + 1);
        from.add(tariff);
        from.addAll(figures);
        return from;
    }
}
