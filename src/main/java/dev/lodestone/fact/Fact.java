package dev.lodestone.fact;

import java.util.List;

/**
 * Something that is so, with its source. One record a fact type: a new type is a new record and its name here; JSON, CSV,
 * JSON Schema, documentation and native metadata follow from the record.
 */
public sealed interface Fact
        permits Claim,
                Companion,
                Dated,
                EconomicEffect,
                Election,
                ExportEffect,
                Investment,
                Litigation,
                Measure,
                PolicyPosition,
                PriceGap,
                SourcingData,
                Strategy,
                SupplyShock {

    /** Unique among the facts of one request. */
    String id();

    /** Where the fact can be looked up. */
    String source();

    /** The economies whose situation it tells, other than as the author or target of a measure; empty if none. */
    default List<Economy> tellsOf() {
        return List.of();
    }

    /** The minerals it is about; for a measure, empty means all goods. */
    default List<Mineral> minerals() {
        return List.of();
    }
}
