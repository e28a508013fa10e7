package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the export controls of the economies that advice is given to mean for who buys there. */
final class OwnControls {
    private OwnControls() {}

    /** @param advised those that advice is for by name */
    static List<OwnControl> of(
            CurrentFacts facts,
            Figures figures,
            Extensions extensions,
            Set<Economy> subjects,
            Set<Economy> advised,
            LocalDate asOf) {
        List<OwnControl> found = new ArrayList<>();
        for (ExportControl control : facts.of(ExportControl.class)) {
            for (Economy economy : Subjects.whoHear(control.by(), subjects, advised, asOf)) {
                for (Mineral mineral : figures.covered(control.minerals())) {
                    Standing standing = extensions.standing(control, asOf, mineral);
                    if (standing.state() == State.PENDING || standing.state() == State.SUSPENDED) {
                        found.add(new OwnControl(
                                control,
                                control.by(),
                                economy,
                                mineral,
                                control.measure(),
                                standing.state(),
                                standing.since(),
                                standing.until(),
                                DayCounts.until(asOf, control.from()),
                                DayCounts.until(asOf, standing.until()),
                                Buyers.of(control, control.by(), mineral, Goods.of(control), figures, asOf),
                                extensions.of(control)));
                    }
                }
            }
        }
        return found;
    }
}
