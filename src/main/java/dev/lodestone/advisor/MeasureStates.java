package dev.lodestone.advisor;

import dev.lodestone.advice.MeasureState;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.situation.Extensions;
import dev.lodestone.situation.SideBySide;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the measures by and on the economies that are advised stand at the date. */
final class MeasureStates {
    private final Situation situation;
    private final Extensions extensions;

    MeasureStates(Situation situation, Extensions extensions) {
        this.situation = situation;
        this.extensions = extensions;
    }

    List<MeasureState> all(boolean large) {
        return SideBySide.inParts(situation.current(), large, this::states);
    }

    private List<MeasureState> states(List<Fact> among) {
        List<MeasureState> states = new ArrayList<>();
        for (Fact fact : among) {
            if (fact instanceof Measure measure && concerns(measure)) {
                Standing standing = extensions.standing(measure, situation.asOf(), null);
                if (standing.state() != State.NOT_YET_ANNOUNCED) {
                    states.add(state(measure, standing));
                }
            }
        }
        return states;
    }

    /** Whether it is by or on an economy that is advised, or on a member of one. */
    boolean concerns(Measure measure) {
        for (Economy subject : situation.subjects()) {
            if (covers(measure.actors(), subject)
                    || covers(measure.targets(), subject)
                    || subject.isGroup() && isOnMember(measure, subject)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnMember(Measure measure, Economy union) {
        return measure.targets().stream().anyMatch(target -> union.covers(target, situation.asOf()));
    }

    private boolean covers(Collection<Economy> economies, Economy subject) {
        return economies.stream().anyMatch(e -> e.covers(subject, situation.asOf()));
    }

    private MeasureState state(Measure measure, Standing standing) {
        LocalDate until =
                measure instanceof PlannedMeasure plan && standing.until() == null ? plan.deadline() : standing.until();
        LocalDate next = standing.state() == State.PENDING ? standing.since() : until;
        return new MeasureState(
                measure.id(),
                measure.getClass().getSimpleName(),
                measure.actors(),
                measure.targets(),
                measure.minerals(),
                standing.state(),
                standing.since(),
                until,
                next == null ? null : (int) ChronoUnit.DAYS.between(situation.asOf(), next));
    }
}
