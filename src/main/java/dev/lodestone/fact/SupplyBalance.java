package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What an economy produced, imported, exported and took from stock: net import reliance follows from it, and use where nobody counted it. */
@About(
        "What an economy produced, imported, exported and took from stock: net import reliance follows from it, and use where nobody counted it.")
public record SupplyBalance(
        String id,
        Economy economy,
        Mineral mineral,
        Stage stage,

        @About(value = "imports", unit = "unit field", example = "24000")
        Estimate imports,

        @About(value = "exports", unit = "unit field", example = "2690")
        Estimate exports,

        @About(value = "mine or primary production", unit = "unit field", example = "588")
        Estimate primaryProduction,

        @About(value = "production from scrap", optional = true, unit = "unit field", example = "3330")
        Estimate secondaryProduction,

        @About(
                value = "taken from stocks; negative where stocks grew",
                optional = true,
                unit = "unit field",
                example = "-31")
        Estimate stockRelease,

        @About(value = "kg, t, kt or Mt", example = "t") Unit unit,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Consumption {

    public SupplyBalance {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("imports", imports)
                .notNegative("imports", imports)
                .has("exports", exports)
                .notNegative("exports", exports)
                .has("primaryProduction", primaryProduction)
                .notNegative("primaryProduction", primaryProduction)
                .notNegative("secondaryProduction", secondaryProduction)
                .has("unit", unit)
                .done();
    }

    /**
     * Apparent consumption, {@code PP + SP + I - E + dS}: what was made, bought and taken from stock, without what was sold. The
     * bounds are worked out at the ends of each. Source: the denominator of net import reliance in Nassar et al. 2020, Sci. Adv.
     * 6:eaay8647.
     */
    @Override
    public Estimate used() {
        Estimate there = primaryProduction.plus(imports);
        there = secondaryProduction == null ? there : there.plus(secondaryProduction);
        there = stockRelease == null ? there : there.plus(stockRelease);
        return Estimate.number(Math.max(0, there.low() - exports.high()), Math.max(0, there.high() - exports.low()))
                .map(unit::toTonnes);
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
    }
}
