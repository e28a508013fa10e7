package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What an economy, or the world, consumes of a mineral in a year. */
@About("What an economy, or the world, consumes of a mineral in a year.")
public record Demand(
        String id,

        @About(value = "the consuming economy, or World", example = "US")
        Economy economy,

        Mineral mineral,
        Stage stage,

        @About(value = "consumption", unit = "unit field", example = "19")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt", example = "t") Unit unit,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure, Consumption {

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
    public Estimate used() {
        return figure();
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
    }
}
