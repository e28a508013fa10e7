package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What an economy, or the world, consumes of a mineral in a year. */
@About("What an economy, or the world, consumes of a mineral in a year.")
public record Demand(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the consuming economy, or World", example = "US")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
        Stage stage,

        @About(value = "consumption", unit = "unit field", example = "19")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt", example = "t") Unit unit,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Figure {

    public Demand {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("quantity", quantity)
                .notNegative("quantity", quantity)
                .has("unit", unit)
                .done();
    }

    @Override
    public Estimate figure() {
        return quantity.map(unit::toTonnes);
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
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
