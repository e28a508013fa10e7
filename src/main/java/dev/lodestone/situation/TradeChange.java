package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Threshold;
import dev.lodestone.method.ControlEffect;

/** How an importer's trade in a mineral changed after a control, as rates; a change that was not measured is null. */
@About(
        "How an importer's trade in a mineral changed after a control, as rates; a change that was not measured is null.")
public record TradeChange(
        @About("the quantity from the controlling country") @MayBeMissing
        Estimate fromController,

        @About("the quantity from everywhere") @MayBeMissing Estimate total,
        @About("the unit value") @MayBeMissing Estimate unitValue) {

    public boolean bitten(Threshold fall, Threshold loss, Threshold rise) {
        return ControlEffect.bitten(fromController, total, unitValue, fall, loss, rise);
    }

    public boolean pricedOnly(Threshold fall, Threshold rise) {
        return ControlEffect.priceOnly(fromController, unitValue, fall, rise);
    }

    public boolean unfelt(Threshold fall, Threshold loss, Threshold rise) {
        return ControlEffect.none(fromController, total, unitValue, fall, loss, rise);
    }

    /** Whether neither the total nor the price is known. */
    public boolean isUndecided() {
        return total == null && unitValue == null;
    }

    /** Whether the total quantity or the unit value was not measured, so that a fall cannot be judged. */
    public boolean open(Threshold fall, Threshold loss, Threshold rise) {
        return ControlEffect.open(fromController, total, unitValue, fall, loss, rise);
    }
}
