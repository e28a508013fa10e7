package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A country's output of a mineral at one stage, in tonnes or a multiple; the country is World for the total. */
@About("A country's output of a mineral at one stage; the country is World for the total.")
public record Production(
        String id,
        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "the producing country, or World", example = "CN")
        Economy country,

        @About(value = "output in the period", unit = "unit field", example = "839000")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt", example = "kg") Unit unit,

        @About(
                value = "what is counted, where a stage has several forms",
                optional = true,
                example = "primary low-purity")
        String form,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public Production {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("stage", stage)
                .has("country", country)
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
        return Series.of(mineral, stage, form);
    }

    @Override
    public List<Object> reading() {
        return Series.of(country, mineral, stage, form);
    }
}
