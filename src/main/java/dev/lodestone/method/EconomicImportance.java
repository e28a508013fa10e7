package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.List;

/**
 * The EU's economic importance, 0 to 10; 2.8 and above counts since 2017.
 *
 * <p>Source: EU criticality methodology 2017 (doi 10.2873/769526).
 */
public final class EconomicImportance {
    private EconomicImportance() {}

    /**
     * One use: what share of the mineral goes into a sector, and what that sector adds to the economy.
     *
     * @param valueAdded in the same unit as {@code largestSector}
     */
    public record Use(Estimate share, Estimate valueAdded) {}

    /**
     * EI = sum over uses of (A_s * Q_s) * SI_EI * 10 / max Q.
     *
     * @param largestSector value added of the largest manufacturing sector (2023: C28, 204,200 million euros)
     * @param substitution SI_EI, 0 to 1
     */
    public static Estimate of(List<Use> uses, double largestSector, Estimate substitution) {
        double low = 0;
        double high = 0;
        for (Use use : uses) {
            low += use.share.low() * use.valueAdded.low();
            high += use.share.high() * use.valueAdded.high();
        }
        double scale = 10 / largestSector;
        return Estimate.number(low * substitution.low() * scale, high * substitution.high() * scale);
    }
}
