package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How little a mineral can be replaced: the EU's substitution indices, 1 means not at all. */
@About("How little a mineral can be replaced: the EU's substitution indices, 1 means not at all.")
public record Substitutability(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "SI_SR, its effect on supply risk", unit = "0 to 1", example = "0.98")
        Estimate supplyRisk,

        @About(value = "SI_EI, its effect on economic importance", optional = true, unit = "0 to 1", example = "0.95")
        Estimate economicImportance,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Dated {

    public Substitutability {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("supplyRisk", supplyRisk)
                .number("supplyRisk", supplyRisk, 0, 1)
                .number("economicImportance", economicImportance, 0, 1)
                .done();
    }

    @Override
    public List<Object> series() {
        return Series.of(mineral);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
