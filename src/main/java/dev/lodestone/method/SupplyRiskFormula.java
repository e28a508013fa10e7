package dev.lodestone.method;

import dev.lodestone.fact.Basis;
import dev.lodestone.fact.Estimate;

/**
 * The EU's supply risk, 0 to about 15; 1.0 and above counts as critical where economic importance is high too.
 *
 * <p>Source: EU criticality methodology 2017 (doi 10.2873/769526), confirmed and reproduced on its published table.
 */
public final class SupplyRiskFormula {
    private SupplyRiskFormula() {}

    /**
     * SR = [HHI_GS * IR/2 + HHI_EU * (1 - IR/2)] * (1 - EoL_RIR) * SI_SR, the bracket being HHI_GS or HHI_EU alone where only
     * global or only own sourcing data are usable.
     *
     * @param globalHhi HHI_WGI,t of global supply; may be null for {@link Basis#SOURCING_ONLY}
     * @param sourcingHhi HHI_WGI,t of the economy's own sourcing; may be null for {@link Basis#GLOBAL_ONLY}
     * @param importReliance IR, 0 to 1; a net exporter counts as 0; may be null unless both are used
     * @param recyclingRate EoL-RIR, 0 to 1
     * @param substitution SI_SR, 0 to 1
     */
    public static Estimate of(
            Basis basis,
            Estimate globalHhi,
            Estimate sourcingHhi,
            Estimate importReliance,
            Estimate recyclingRate,
            Estimate substitution) {
        Estimate concentration = switch (basis) {
            case GLOBAL_ONLY -> globalHhi;
            case SOURCING_ONLY -> sourcingHhi;
            case BOTH -> mix(globalHhi, sourcingHhi, importReliance);
        };
        return Estimate.number(
                concentration.low() * (1 - recyclingRate.high()) * substitution.low(),
                concentration.high() * (1 - recyclingRate.low()) * substitution.high());
    }

    /** The mix is linear in IR, so its extremes lie at the ends of IR's bounds. */
    private static Estimate mix(Estimate global, Estimate sourcing, Estimate importReliance) {
        double least = Math.max(0, importReliance.low()) / 2;
        double most = Math.max(0, importReliance.high()) / 2;
        return Estimate.number(
                Math.min(mix(global.low(), sourcing.low(), least), mix(global.low(), sourcing.low(), most)),
                Math.max(mix(global.high(), sourcing.high(), least), mix(global.high(), sourcing.high(), most)));
    }

    private static double mix(double global, double sourcing, double weight) {
        return global * weight + sourcing * (1 - weight);
    }
}
