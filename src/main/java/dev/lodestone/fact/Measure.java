package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A fact that is in force between dates: whether it is at a given one is decided by {@link Schedule#at}. */
public sealed interface Measure extends Fact
        permits Agreement,
                EntityListing,
                ExportControl,
                Offtake,
                PlannedMeasure,
                PriceFloor,
                ProductionCredit,
                Tariff,
                TariffExclusion,
                Truce {

    /** The economies that take the measure: the one that its field {@code by} names; the parties, for an agreement. */
    default List<Economy> actors() {
        return List.of((Economy) FactType.of(this).field("by").of(this));
    }

    /** The economies it is aimed at; empty where it has no target. */
    default List<Economy> targets() {
        return List.of();
    }

    Schedule schedule();

    @Override
    @MayBeMissing
    default LocalDate madeKnown() {
        return schedule().announced();
    }
}
