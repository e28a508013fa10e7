package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sets plants against the phase-out of the credits they can have. */
final class CreditRunOffs {
    private CreditRunOffs() {}

    static List<CreditRunOff> of(List<Fact> facts, List<Derived> commitments) {
        List<CreditRunOff> runOffs = new ArrayList<>();
        for (Derived derived : commitments) {
            if (derived instanceof AppliedCredit credit
                    && credit.phaseOutStarts() > 0
                    && (credit.state() == State.IN_FORCE || credit.state() == State.PENDING)) {
                for (Fact fact : facts) {
                    if (fact instanceof Investment plant
                            && plant.start() != null
                            && plant.economy().equals(credit.by())) {
                        add(credit, plant, runOffs);
                    }
                }
            }
        }
        return runOffs;
    }

    private static void add(AppliedCredit credit, Investment plant, List<CreditRunOff> into) {
        List<Mineral> minerals = plant.minerals().isEmpty() ? Collections.singletonList(null) : plant.minerals();
        for (Mineral mineral : minerals) {
            if (mineral == null ? credit.mineral() == null : credit.covers(mineral)) {
                Estimate payback =
                        plant.payback() == null ? Estimate.number(0, Double.POSITIVE_INFINITY) : plant.payback();
                into.add(new CreditRunOff(
                        credit.credit(),
                        plant,
                        credit.by(),
                        mineral,
                        plant.start(),
                        credit.phaseOutStarts(),
                        credit.gone(),
                        payback.map(years -> plant.start() + years - credit.phaseOutStarts())));
            }
        }
    }
}
