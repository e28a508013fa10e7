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

    /** The economies that take the measure; the parties, for an agreement. */
    List<Economy> actors();

    /** The economies it is aimed at; empty where it has no target. */
    List<Economy> targets();

    /** The minerals it covers; empty means all goods. */
    @Override
    List<Mineral> minerals();

    Schedule schedule();

    @Override
    @MayBeMissing
    default LocalDate madeKnown() {
        return schedule().announced();
    }
}
