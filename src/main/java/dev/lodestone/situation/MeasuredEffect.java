package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportEffect;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export control did to an importer's trade; rules bring the thresholds of the test.
 *
 * @param testable whether the trade was counted under a code of the mineral's own
 * @param change the changes that were measured
 * @param changes the same, as a sentence lists them
 */
public record MeasuredEffect(
        ExportEffect effect,
        Economy importer,
        Economy by,
        Mineral mineral,
        boolean testable,
        TradeChange change,
        String changes)
        implements Derived {

    static MeasuredEffect of(ExportEffect e) {
        List<String> changes = new ArrayList<>();
        add(changes, "quantity from there ", e.quantityFromController());
        add(changes, "total quantity ", e.totalQuantity());
        add(changes, "unit value ", e.unitValue());
        String said = changes.isEmpty() ? "no change recorded" : String.join(", ", changes);
        TradeChange change = new TradeChange(e.quantityFromController(), e.totalQuantity(), e.unitValue());
        return new MeasuredEffect(e, e.importer(), e.by(), e.mineral(), !e.sharedCode(), change, said);
    }

    private static void add(List<String> changes, String what, Estimate change) {
        if (change != null) {
            changes.add(what + (change.low() > 0 && change.isExact() ? "+" : "") + change);
        }
    }

    @Override
    public List<Fact> from() {
        return List.of(effect);
    }
}
