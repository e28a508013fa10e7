package dev.lodestone.method;

import dev.lodestone.fact.Estimate;

/** Net import reliance as USGS computes it. */
public final class NetImportRelianceFormula {
    private NetImportRelianceFormula() {}

    /**
     * NIR = (I - E + dS) / (PP + SP + I - E + dS), at most 1; zero or below marks a net exporter, and 0 is returned.
     *
     * <p>All quantities in one unit. Bounds are worked out at the ends of each: NIR grows with imports and stock release and
     * falls with exports and production. Source: Nassar et al. 2020, Sci. Adv. 6:eaay8647; 24 of 24 published cases.
     *
     * @param stockRelease positive where stocks were drawn down
     * @return a share, or {@code E} for a net exporter
     */
    public static Estimate of(
            Estimate imports, Estimate exports, Estimate primary, Estimate secondary, Estimate stockRelease) {
        double low = ratio(imports.low() - exports.high() + stockRelease.low(), primary.high() + secondary.high());
        double high = ratio(imports.high() - exports.low() + stockRelease.high(), primary.low() + secondary.low());
        if (high <= 0) {
            return Estimate.parse("E", Estimate.Kind.SHARE);
        }
        return Estimate.share(Math.max(0, low), Math.min(1, high));
    }

    private static double ratio(double netImports, double production) {
        if (netImports <= 0) {
            return 0;
        }
        return Double.isInfinite(netImports) ? 1 : netImports / (production + netImports);
    }
}
