package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportEffect;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Threshold;
import dev.lodestone.method.ControlEffect;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export control did to an importer's trade; rules bring the thresholds of the test.
 *
 * @param testable whether the trade was counted under a code of the mineral's own
 * @param changes the changes that were measured, as a sentence lists them
 */
public record MeasuredEffect(
        ExportEffect effect, Economy importer, Economy by, Mineral mineral, boolean testable, String changes)
        implements Derived {

    static MeasuredEffect of(ExportEffect e) {
        List<String> changes = new ArrayList<>();
        add(changes, "quantity from there ", e.quantityFromController());
        add(changes, "total quantity ", e.totalQuantity());
        add(changes, "unit value ", e.unitValue());
        String said = changes.isEmpty() ? "no change recorded" : String.join(", ", changes);
        return new MeasuredEffect(e, e.importer(), e.by(), e.mineral(), !e.sharedCode(), said);
    }

    private static void add(List<String> changes, String what, Estimate change) {
        if (change != null) {
            changes.add(what + (change.low() > 0 && change.isExact() ? "+" : "") + change);
        }
    }

    public boolean bitten(Threshold fall, Threshold loss, Threshold rise) {
        return testable
                && ControlEffect.bitten(
                        effect.quantityFromController(), effect.totalQuantity(), effect.unitValue(), fall, loss, rise);
    }

    public boolean pricedOnly(Threshold fall, Threshold rise) {
        return testable && ControlEffect.priceOnly(effect.quantityFromController(), effect.unitValue(), fall, rise);
    }

    public boolean unfelt(Threshold fall, Threshold loss, Threshold rise) {
        return testable
                && ControlEffect.none(
                        effect.quantityFromController(), effect.totalQuantity(), effect.unitValue(), fall, loss, rise);
    }

    /** Whether neither the total quantity nor the unit value was measured, so that nothing can be said. */
    public boolean isUndecided() {
        return testable && effect.totalQuantity() == null && effect.unitValue() == null;
    }

    @Override
    public List<Fact> from() {
        return List.of(effect);
    }
}
