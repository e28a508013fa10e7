package dev.lodestone.situation;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whom an economy turns to first: those that it has an agreement with, and last those that it restricts itself, or that restrict it. */
final class Nearness {
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Measure> restrictions = new ArrayList<>();
    private final LocalDate asOf;

    Nearness(List<Fact> facts, Extensions extensions, LocalDate asOf) {
        this.asOf = asOf;
        for (Fact fact : facts) {
            boolean counts =
                    fact instanceof Agreement || fact instanceof ExportControl || fact instanceof EntityListing;
            if (counts && extensions.schedule((Measure) fact).at(asOf).state() == State.IN_FORCE) {
                if (fact instanceof Agreement agreement) {
                    agreements.add(agreement);
                } else {
                    restrictions.add((Measure) fact);
                }
            }
        }
    }

    /** The lower the nearer. */
    int rank(Recommendation to, Economy other) {
        if (agreements.stream().anyMatch(a -> isAgreed(a, to, other))) {
            return 0;
        }
        return restrictions.stream().anyMatch(m -> isOn(m, to.economy(), other) || isOn(m, other, to.economy()))
                ? 2
                : 1;
    }

    private boolean isAgreed(Agreement a, Recommendation to, Economy other) {
        return a.parties().stream().anyMatch(p -> p.covers(to.economy(), asOf) && !p.covers(other, asOf))
                && a.parties().stream().anyMatch(p -> p.covers(other, asOf) && !p.covers(to.economy(), asOf))
                && (a.minerals().isEmpty() || a.minerals().stream().anyMatch(m -> m.covers(to.mineral())));
    }

    /** Whether it is on the other in particular: what is on all tells nothing of it. */
    private boolean isOn(Measure measure, Economy by, Economy on) {
        return measure.actors().stream().anyMatch(a -> a.covers(by, asOf))
                && !measure.targets().contains(Economy.WORLD)
                && DayCounts.aimsAt(measure, on, asOf);
    }
}
