package dev.lodestone.fact;

import java.time.LocalDate;

/** Which supply data a supply risk is computed from: where an economy's own sourcing is poorly known, global supply alone. */
@About("Which supply data a supply risk is computed from: where an economy's own sourcing is poorly known, global"
        + " supply alone.")
public record SourcingData(
        String id,

        @About(value = "the economy it is about", example = "EU")
        Economy economy,

        Mineral mineral,
        Stage stage,

        @About(value = "both, global-only or sourcing-only", example = "global-only")
        Basis basis,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public SourcingData {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("basis", basis)
                .done();
    }

    /** As of any figure: not before the last year that it is about begins. */
    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return period == null ? null : period.known();
    }
}
