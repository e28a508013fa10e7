package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A country's share of world output of a mineral at one stage. */
@About("A country's share of world output of a mineral at one stage.")
public record ProductionShare(
        String id,
        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "the producing country", example = "CN")
        Economy country,

        @About(value = "share of world output", unit = "share", example = "98%")
        Estimate share,

        @About(
                value =
                        "the EU's trade parameter t of that country: 0.8 EU member, 1 no restriction, above 1 for export restrictions",
                optional = true,
                unit = "t",
                example = "1.1")
        Estimate tradeParameter,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public ProductionShare {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("stage", stage)
                .has("country", country)
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
        return Series.of(mineral, stage);
    }

    @Override
    public List<Object> reading() {
        return Series.of(country, mineral, stage);
    }
}
