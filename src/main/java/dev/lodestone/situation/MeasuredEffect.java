package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportEffect;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Threshold;
import java.util.ArrayList;
import java.util.List;

/** What an export control did to an importer's trade; rules bring the thresholds of the test. */
@About("What an export control did to an importer's trade; rules bring the thresholds of the test.")
public record MeasuredEffect(
        @About("the measured effect as it was submitted") ExportEffect effect,
        @About("whose trade was measured") Economy importer,
        Economy by,
        Mineral mineral,

        @About("whether the trade was counted under a code of the mineral's own")
        boolean testable,

        @About("the changes that were measured") TradeChange change,
        @About("the same, as a sentence lists them") String changes,

        @About("how much of the importer's supply hangs on the controlling country; null where nobody asked")
        @MayBeMissing
        Exposure exposure)
        implements Derived, Exposed {

    static MeasuredEffect of(ExportEffect e, Exposure exposure) {
        List<String> changes = new ArrayList<>();
        add(changes, "quantity from there ", e.quantityFromController());
        add(changes, "total quantity ", e.totalQuantity());
        add(changes, "unit value ", e.unitValue());
        String said = changes.isEmpty() ? "no change recorded" : String.join(", ", changes);
        TradeChange change = new TradeChange(e.quantityFromController(), e.totalQuantity(), e.unitValue());
        return new MeasuredEffect(e, e.importer(), e.by(), e.mineral(), !e.sharedCode(), change, said, exposure);
    }

    /** Whether it was felt in what matters to the importer; what was measured stands for itself where nobody asked. */
    public boolean matters(Threshold material) {
        return exposure == null || exposure.atLeast(material);
    }

    /** Whether hardly anything hangs on the controlling country, or an unknown part. */
    public boolean mattersLittle(Threshold material) {
        return exposure != null && (!exposure.isKnown() || exposure.below(material));
    }

    /** How much hangs on the controlling country, in words. */
    public String share() {
        return exposure == null ? "an unknown part of the supply" : exposure.inText();
    }

    private static void add(List<String> changes, String what, Estimate change) {
        if (change != null) {
            changes.add(what + (change.low() > 0 && change.isExact() ? "+" : "") + change);
        }
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(effect));
        if (exposure != null) {
            from.addAll(exposure.from());
        }
        return from;
    }
}
