package dev.lodestone.fact;

/** What measures are made of: who can act, how long it takes, what it makes, what it costs. */
public sealed interface Means extends Fact permits Capacity, Instrument, LeadTime, UnitCost {

    /** Where the figure comes from. */
    EvidenceKind kind();
}
