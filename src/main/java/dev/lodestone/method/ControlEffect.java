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

    /** Of what was measured, nothing moved as far as the test asks. */
    public static boolean none(
            Estimate fromController,
            Estimate total,
            Estimate unitValue,
            Threshold fall,
            Threshold loss,
            Threshold rise) {
        boolean felt = total != null || unitValue != null;
        boolean unfelt = (total == null || total.above(loss)) && (unitValue == null || unitValue.below(rise));
        boolean held = fromController != null && fromController.above(fall);
        return unfelt && (felt || held);
    }
}
