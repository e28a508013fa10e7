package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.SupplyShock;
import java.time.LocalDate;
import java.util.List;

/**
 * A cut of supply that lasts at the date, as an economy that it hits sees it.
 *
 * @param open whether no end is known
 */
public record AppliedShock(
        SupplyShock shock, Economy in, Economy on, Mineral mineral, String says, LocalDate since, boolean open)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of(shock);
    }
}
