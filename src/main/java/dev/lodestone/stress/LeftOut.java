package dev.lodestone.stress;

import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.situation.AppliedShock;
import dev.lodestone.situation.Dependence;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.ShareOf;
import java.util.ArrayList;
import java.util.List;

/** What the arithmetic leaves out, said where it matters for this stop. */
final class LeftOut {
    private final Inputs inputs;
    private final List<String> all = new ArrayList<>();

    private LeftOut(Inputs inputs) {
        this.inputs = inputs;
    }

    static List<String> of(Inputs inputs) {
        LeftOut left = new LeftOut(inputs);
        left.goods();
        left.members();
        left.thirdCountries();
        left.standIn();
        left.form();
        left.shocks();
        left.all.add(
                "Users are taken to draw on stocks at once and alike; hoarding, prices and what is on its way are left out.");
        return List.copyOf(left.all);
    }

    private void goods() {
        if (inputs.use() == null || inputs.use().stage() != Stage.PRODUCT) {
            all.add("Goods that are imported with " + name() + " in them, such as parts, are not in these figures: "
                    + "if they stop too, more is missing.");
        }
    }

    private void members() {
        boolean group = Mineral.all().stream().anyMatch(m -> m.groups().contains(inputs.mineral()));
        if (group) {
            all.add("All " + name() + " count together: one of them can be missing while the sum is not.");
        }
    }

    private void thirdCountries() {
        Dependence.Output lead = inputs.dependence().leadOf(inputs.stop().without());
        if (lead != null && lead.share().high() > 0) {
            String supplier = inputs.stop().without().inText();
            all.add("What others deliver is taken to go on; " + supplier + " makes " + lead.share()
                    + " of world output (" + lead.stage() + "), and what third countries sell may hang on it.");
        }
    }

    private void standIn() {
        if (inputs.exposure().isKnown() && inputs.exposure().isProxy()) {
            all.add("The share stands in for a figure of " + inputs.stop().economy() + " itself: "
                    + inputs.exposure().inText() + ".");
        }
    }

    private void form() {
        String form = ShareOf.form(inputs.exposure());
        if (!form.isEmpty()) {
            all.add("The share is of one form alone, " + form + ", and is taken for all " + name() + " that is used.");
        }
    }

    private void shocks() {
        for (Derived derived : inputs.situation().derived()) {
            boolean here = derived instanceof AppliedShock s
                    && s.on().equals(inputs.stop().economy())
                    && s.mineral().equals(inputs.mineral());
            if (here) {
                AppliedShock shock = (AppliedShock) derived;
                all.add("A cut that lasts already is not counted again: " + shock.says() + " (" + shock.in() + ", "
                        + shock.exposure().inText() + ").");
            }
        }
    }

    private String name() {
        return inputs.mineral().name();
    }
}
