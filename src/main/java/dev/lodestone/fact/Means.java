package dev.lodestone.fact;

import java.util.List;

/** What measures are made of: who can act, how long it takes, what it makes, what it costs. */
public sealed interface Means extends Fact permits Capacity, Instrument, LeadTime, UnitCost {

    /** Where the figure comes from. */
    EvidenceKind kind();

    /** Where something could be done it says nothing of how things are. */
    @Override
    default List<Economy> tellsOf() {
        return List.of();
    }
}
