package dev.lodestone.fact;

/** A fact that says how much an economy uses of a mineral in a year: as somebody counted it, or as its balance gives. */
public sealed interface Consumption extends Dated permits Demand, SupplyBalance {
    Economy economy();

    Mineral mineral();

    /** Null if the fact does not say. */
    @MayBeMissing
    Stage stage();

    /** Tonnes a year, not below zero. */
    Estimate used();
}
