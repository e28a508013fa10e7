package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import java.util.List;

/**
 * What comes from a maker directly, and by way of others that make none themselves: what these sell is made by those who make it.
 *
 * @param stated its share of the imports, if of what others pass on it has no more than its part of world output
 * @param bounds its share in any case
 */
record ThroughTraders(Estimate stated, Estimate bounds, List<Fact> from) {

    /**
     * @param direct the maker's own share in the table; null if it does not name it
     * @return null where no more comes by way of others than directly, as far as the facts tell, most is not passed on, or
     *     those whom no table of output names may be among the many makers that it leaves out
     */
    static ThroughTraders of(WorldOutput output, Figures.Whole whole, Economy maker, Figures.Part direct) {
        Figures.Part made = output.part(maker, whole.mineral(), whole.stage());
        if (whole.of() != Concentration.Supply.IMPORTS || made == null) {
            return null;
        }
        if (!output.namesMakers(made, whole.mineral())) {
            return null;
        }
        double least = 0;
        double most = 0;
        Once from = new Once();
        from.addAll((direct == null ? made : direct).from());
        from.addAll(made.from());
        for (Figures.Part part : output.partsOf(whole)) {
            if (!part.supplier().equals(maker)
                    && !part.supplier().equals(Economy.OTHER)
                    && !output.isMaker(part.supplier(), whole.mineral())) {
                least += part.share().low();
                most += part.share().high();
                from.addAll(part.from());
            }
        }
        Estimate own = direct == null ? Estimate.share(0) : direct.share();
        // What the table of imports does not name may come from there too.
        double open = WorldOutput.unnamed(output.partsOf(whole));
        double likely = most * made.share().high();
        // What one country makes alone, all get from there.
        double low = own.low() + (made.share().low() >= 1 ? least : 0);
        // A table is taken at its word unless most of what it tells of is passed on.
        boolean told = least <= 1 - least;
        return told || likely <= own.high()
                ? null
                : new ThroughTraders(to(low, own.high() + likely), to(low, own.high() + most + open), from.all());
    }

    private static Estimate to(double low, double high) {
        return Estimate.share(Math.min(1, low), Math.min(1, high));
    }
}
