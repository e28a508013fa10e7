package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.List;

/**
 * The European Commission's indicators of strategic dependencies, after SWD(2021) 352: the description is quoted from memory and
 * not verified against the document.
 */
public final class StrategicDependency {
    private StrategicDependency() {}

    /** CDI1: HHI of the imports from outside the union, 0 to 1; above 0.4 counts. */
    public static Estimate concentration(List<Estimate> fromOutside) {
        Estimate total = fromOutside.stream().reduce(Estimate.number(0), Estimate::plus);
        List<Estimate> shares =
                fromOutside.stream().map(flow -> Shares.of(flow, total)).toList();
        return Herfindahl.index(shares, List.of()).map(points -> points / 10_000);
    }

    /** CDI2: imports from outside as a share of all imports, 0 to 1; above 0.5 counts. */
    public static Estimate outside(Estimate fromOutside, Estimate allImports) {
        return Shares.of(fromOutside, allImports);
    }

    /** CDI3: imports from outside over exports, 0 upwards; above 1 counts. Both in one unit. */
    public static Estimate coverage(Estimate fromOutside, Estimate exports) {
        double low = fromOutside.low() == 0 ? 0 : fromOutside.low() / exports.high();
        double high = fromOutside.high() == 0 ? 0 : fromOutside.high() / exports.low();
        return Estimate.number(low, high);
    }
}
