package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A figure that is published again and again: of each series, the vintage that holds at a date is used. */
public sealed interface Dated extends Fact
        permits Consumption, DomesticProducers, Figure, ImportRank, Stockpile, Substitutability, UseShare {

    /** The years it is about; null if it speaks of the day of the request. */
    @MayBeMissing
    Period period();

    /** What makes figures one series: shares of one whole, or one figure over the years; nulls stand for "not given". */
    List<Object> series();

    /** When the years that it is about are over, or the last of an estimate begins: who has a forecast says when it was published. */
    @Override
    @MayBeMissing
    default LocalDate madeKnown() {
        return period() == null ? null : period().known();
    }
}
