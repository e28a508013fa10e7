package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Which supply data a supply risk is computed from: where an economy's own sourcing is poorly known, global supply alone. */
@About("Which supply data a supply risk is computed from: where an economy's own sourcing is poorly known, global"
        + " supply alone.")
public record SourcingData(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is about", example = "EU")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
        Stage stage,

        @About(value = "both, global-only or sourcing-only", example = "global-only")
        Basis basis,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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

    @Override
    public List<Economy> tellsOf() {
        return List.of(economy);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
