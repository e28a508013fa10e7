package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.List;

/** GeoPolRisk: how likely a mineral's supply is to be disturbed by the politics of those who sell it. */
public final class GeoPolRisk {

    /** Mean of the reference year's scores times prices that the characterisation factor is set against; US dollars a kg. */
    private static final double NORMALISATION = 0.409412948;

    /** Governance of a country without an indicator, 0 to 1. */
    public static final double MISSING_GOVERNANCE = 0.5;

    private GeoPolRisk() {}

    /** Imports from one country, in the unit of the domestic production, with its governance, 0 (best) to 1. */
    public record Import(Estimate quantity, double governance) {}

    /**
     * score = HHI * sum of g_i f_i / (p + F), 0 to 1; F is the sum of imports, p domestic production.
     *
     * @param hhi concentration of world production, 0 to 1
     */
    public static Estimate score(Estimate hhi, List<Import> imports, Estimate production) {
        double weightedLow = 0;
        double weightedHigh = 0;
        double totalLow = 0;
        double totalHigh = 0;
        for (Import i : imports) {
            weightedLow += i.governance * i.quantity.low();
            weightedHigh += i.governance * i.quantity.high();
            totalLow += i.quantity.low();
            totalHigh += i.quantity.high();
        }
        double low = totalHigh + production.high() == 0 ? 0 : weightedLow / (production.high() + totalHigh);
        double high = totalLow + production.low() == 0 ? 0 : weightedHigh / (production.low() + totalLow);
        return Estimate.number(hhi.low() * low, Math.min(1, hhi.high() * high));
    }

    /** CF = score * price / 0.409412948, with the price in US dollars a kilogram. */
    public static Estimate characterisationFactor(Estimate score, Estimate usdPerKilogram) {
        return Estimate.number(
                score.low() * usdPerKilogram.low() / NORMALISATION,
                score.high() * usdPerKilogram.high() / NORMALISATION);
    }
}
