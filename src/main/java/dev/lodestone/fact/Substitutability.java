package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How little a mineral can be replaced: the EU's substitution indices, 1 means not at all. */
@About("How little a mineral can be replaced: the EU's substitution indices, 1 means not at all.")
public record Substitutability(
        String id,
        Mineral mineral,

        @About(value = "SI_SR, its effect on supply risk", unit = "0 to 1", example = "0.98")
        Estimate supplyRisk,

        @About(value = "SI_EI, its effect on economic importance", optional = true, unit = "0 to 1", example = "0.95")
        Estimate economicImportance,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
}
