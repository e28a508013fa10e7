package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A supplier's share of all an economy uses of a mineral: its imports and its own production. */
@About("A supplier's share of all an economy uses of a mineral: its imports and its own production.")
public record SourcingShare(
        String id,

        @About(value = "the economy that is supplied", example = "EU")
        Economy economy,

        @About(value = "the supplying country, its own producers included", example = "CN")
        Economy supplier,

        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "share of the supply", unit = "share", example = "98%")
        Estimate share,

        @About(
                value =
                        "the EU's trade parameter t of that supplier: 0.8 EU member, 1 no restriction, above 1 for export restrictions",
                optional = true,
                unit = "t",
                example = "1.0")
        Estimate tradeParameter,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public SourcingShare {
        Check.fact(id, source)
                .has("economy", economy)
                .has("supplier", supplier)
                .has("mineral", mineral)
                .has("stage", stage)
                .has("share", share)
                .share("share", share)
                .number("tradeParameter", tradeParameter, 0.5, 2)
                .done();
    }

    @Override
    public Estimate figure() {
        return share;
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
    }

    @Override
    public List<Object> reading() {
        return Series.of(economy, supplier, mineral, stage);
    }
}
