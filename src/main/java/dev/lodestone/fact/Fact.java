package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that is so, with its source. One record a fact type: a new type is a new record and its name here; JSON, CSV,
 * JSON Schema, documentation and native metadata follow from the record.
 */
public sealed interface Fact
        permits Claim,
                CommonFactor,
                Companion,
                Dated,
                EconomicEffect,
                Election,
                EquityStake,
                ExportEffect,
                Extension,
                Investment,
                Litigation,
                Means,
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

    /** How well it is established; null if nothing is said of it, which makes nothing uncertain. */
    @MayBeMissing
    Confidence confidence();

    /** The day on which its source was published; null if that is not known. */
    @MayBeMissing
    LocalDate publishedOn();

    /** The day on which what it says was made known, by its own dates; null if they do not tell. */
    @MayBeMissing
    default LocalDate madeKnown() {
        return null;
    }

    /** Since when it is known: the day on which its source was published, or else by its own dates; null if nobody says. */
    @MayBeMissing
    default LocalDate knownSince() {
        return publishedOn() == null ? madeKnown() : publishedOn();
    }

    /** The ids of the facts it refers to, by the field that names them. */
    default Map<String, List<String>> references() {
        return Map.of();
    }

    /** How exactly its dates are known; null stands for the day. */
    @MayBeMissing
    default Precision precision() {
        return null;
    }

    /**
     * The economies whose situation it tells, other than as the author or target of a measure, such as the one that its field
     * {@code economy} or {@code importer} names; empty if none.
     */
    default List<Economy> tellsOf() {
        return FactType.of(this).tellsOf(this);
    }

    /** The minerals it is about, such as the one that its field {@code mineral} names; for a measure, empty means all goods. */
    default List<Mineral> minerals() {
        return FactType.of(this).minerals(this);
    }
}
