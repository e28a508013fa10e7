package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What a measure costs: capital for a capacity, or a part of a value each year. */
@About("What a measure costs: capital for a capacity, or a part of a value each year.")
public record UnitCost(
        String id,

        @About(value = "the kind of measure", example = "by-product-recovery")
        MeasureKind measure,

        @About(value = "what the money pays for", example = "Gramercy gallium circuit")
        String what,

        @About(value = "where; anywhere if missing", optional = true, example = "US")
        Economy economy,

        @About(value = "the minerals; any if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "capital", optional = true, unit = "million, in its currency", example = "450")
        Estimate millions,

        @About(value = "USD, EUR, AUD, CAD, JPY, KRW or INR; needed with capital", optional = true, example = "usd")
        Currency currency,

        @About(value = "capacity that the capital pays for", optional = true, unit = "tonnes a year", example = "50")
        Estimate capacity,

        @About(value = "cost a year as a part of a value", optional = true, unit = "rate", example = "3%-8%")
        Estimate rate,

        @About(
                value = "what else the money pays for, which makes it an upper bound",
                optional = true,
                example = "over 1 Mt a year of alumina")
        String paysForToo,

        @About(value = "published, literature or judgement", example = "published")
        EvidenceKind kind,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Means {

    public UnitCost {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("measure", measure)
                .text("what", what)
                .that("millions", millions != null || rate != null, "is missing", "give capital, a rate or both")
                .notNegative("millions", millions)
                .that("currency", millions == null || currency != null, "is missing", "say what the capital is in")
                .notNegative("capacity", capacity)
                .rate("rate", rate)
                .has("kind", kind)
                .done();
    }
}
