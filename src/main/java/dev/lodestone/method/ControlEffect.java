package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Threshold;

/**
 * Whether an export control has bitten, by the test that materials-atlas registered beforehand on 2026-09-21: the quantity from
 * the controlling country fell by 30% or more, and either the quantity from everywhere fell by 20% or more or the unit value
 * rose by 20% or more. Changes are rates: -0.3 is 30% less. A change that is not known is null; what is decided here holds
 * whatever it may be.
 */
public final class ControlEffect {
    private ControlEffect() {}

    /** Less came from the controlling country, and it was felt: in total quantity or in price. */
    public static boolean bitten(
            Estimate fromController,
            Estimate total,
            Estimate unitValue,
            Threshold fall,
            Threshold loss,
            Threshold rise) {
        return fromController != null
                && fromController.atMost(fall)
                && (total != null && total.atMost(loss) || unitValue != null && unitValue.atLeast(rise));
    }

    /** The price rose, while a fall of the quantity from the controlling country is not shown. */
    public static boolean priceOnly(Estimate fromController, Estimate unitValue, Threshold fall, Threshold rise) {
        return unitValue != null && unitValue.atLeast(rise) && (fromController == null || fromController.above(fall));
    }

    /** Of what was measured, nothing moved as far as the test asks; beside a fall from there it takes both others to tell that it was not felt. */
    public static boolean none(
            Estimate fromController,
            Estimate total,
            Estimate unitValue,
            Threshold fall,
            Threshold loss,
            Threshold rise) {
        boolean measured = total != null || unitValue != null;
        boolean known = total != null && unitValue != null;
        boolean held = fromController == null ? measured : fromController.above(fall);
        return isUnfelt(total, unitValue, loss, rise) && (held || known);
    }

    /** Neither is known, or less came from there, and what is not known would tell whether it was felt. */
    public static boolean open(
            Estimate fromController,
            Estimate total,
            Estimate unitValue,
            Threshold fall,
            Threshold loss,
            Threshold rise) {
        boolean fell = fromController != null && fromController.atMost(fall);
        return total == null && unitValue == null
                || fell && (total == null || unitValue == null) && isUnfelt(total, unitValue, loss, rise);
    }

    private static boolean isUnfelt(Estimate total, Estimate unitValue, Threshold loss, Threshold rise) {
        return (total == null || total.above(loss)) && (unitValue == null || unitValue.below(rise));
    }
}
