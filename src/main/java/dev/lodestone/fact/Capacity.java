package dev.lodestone.fact;

import java.time.LocalDate;

/** A plant or mine, and what it makes or is to make in a year. */
@About("A plant or mine, and what it makes or is to make in a year.")
public record Capacity(
        String id,

        @About(value = "what it is called", example = "Gramercy")
        String name,

        @About(value = "where it stands", example = "US") Economy economy,

        Mineral mineral,
        Stage stage,

        @About(value = "capacity a year", unit = "unit field", example = "50")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt", example = "t") Unit unit,

        @About(value = "what it is won from or beside", optional = true, example = "alumina")
        String feed,

        @About(value = "year of full output", optional = true, unit = "year", example = "2028")
        Integer firstYear,

        @About(value = "announced, financed, building, producing or dropped", example = "announced")
        PlantStatus status,

        @About(value = "the day it was made known", optional = true, example = "2026-01-12")
        LocalDate announced,

        @About(value = "what is to be known of it", optional = true, example = "output is shared with partners")
        String limits,

        @About(value = "published, literature or judgement", example = "published")
        EvidenceKind kind,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Means {

    public Capacity {
        Check.fact(id, source)
                .text("name", name)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("quantity", quantity)
                .notNegative("quantity", quantity)
                .has("unit", unit)
                .has("status", status)
                .has("kind", kind)
                .done();
    }

    /** Tonnes a year. */
    public Estimate tonnes() {
        return quantity.map(unit::toTonnes);
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return announced;
    }
}
