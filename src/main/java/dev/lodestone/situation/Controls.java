package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What each export control means for the economies that advice is given to. */
final class Controls {
    private Controls() {}

    static List<AppliedControl> of(List<Fact> facts, Figures figures, Set<Economy> subjects, LocalDate asOf) {
        List<AppliedControl> applied = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof ExportControl control) {
                for (Economy on : subjects) {
                    if (Dates.aimsAt(control, on, asOf)) {
                        for (Mineral mineral : figures.covered(control.minerals())) {
                            apply(control, on, mineral, figures, asOf, applied);
                        }
                    }
                }
            }
        }
        return applied;
    }

    private static void apply(
            ExportControl control,
            Economy on,
            Mineral mineral,
            Figures figures,
            LocalDate asOf,
            List<AppliedControl> into) {
        Standing standing = control.schedule().at(asOf, mineral);
        if (standing.state() == State.NOT_YET_ANNOUNCED) {
            return;
        }
        Predicate<Stage> stages =
                s -> control.stages().isEmpty() || control.stages().contains(s);
        Figures.Part supplied = figures.share(Concentration.Supply.IMPORTS, on, mineral, control.by(), stages);
        if (supplied == null) {
            supplied = figures.share(Concentration.Supply.USE, on, mineral, control.by(), stages);
        }
        Figures.Part produced =
                figures.share(Concentration.Supply.OUTPUT, Economy.WORLD, mineral, control.by(), stages);
        List<Fact> used = new ArrayList<>(3);
        if (supplied != null) {
            used.add(supplied.fact());
        }
        if (produced != null) {
            used.add(produced.fact());
        }
        Estimate quotaOfOutput = null;
        if (control.quota() != null) {
            Production output = figures.output(control.by(), mineral, stages);
            if (output != null) {
                quotaOfOutput = Shares.of(control.quota().map(control.unit()::toTonnes), output.figure());
                used.add(output);
            }
        }
        into.add(new AppliedControl(
                control,
                control.by(),
                on,
                mineral,
                control.measure(),
                standing.state(),
                standing.since(),
                standing.until(),
                Dates.until(asOf, control.from()),
                Dates.until(asOf, standing.until()),
                supplied == null ? null : supplied.share(),
                produced == null ? null : produced.share(),
                control.endUsers() == null ? "" : control.endUsers(),
                control.minerals().contains(mineral),
                control.ground() == null ? "" : control.ground(),
                quotaOfOutput,
                List.copyOf(used)));
    }
}
