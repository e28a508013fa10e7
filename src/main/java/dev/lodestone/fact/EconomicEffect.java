package dev.lodestone.fact;

import java.util.List;

/** What a cut-off would cost, as published. */
@About("What a cut-off would cost, as published.")
public record EconomicEffect(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is about", example = "US")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "what is assumed", example = "China total export ban")
        String scenario,

        @About(value = "loss of output; a gain is negative", unit = "billion US dollars", example = "3.1")
        Estimate loss,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Fact {

    public EconomicEffect {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .text("scenario", scenario)
                .has("loss", loss)
                .done();
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
