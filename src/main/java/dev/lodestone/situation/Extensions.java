package dev.lodestone.situation;

import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at a date of measures, suspensions and truces that go on beyond their end. */
public final class Extensions {
    private final Map<String, List<Extension>> of = new HashMap<>();
    private final List<? extends Fact> facts;
    private final LocalDate asOf;

    private Extensions(List<? extends Fact> facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    public static Extensions of(List<? extends Fact> facts, LocalDate asOf) {
        Extensions extensions = new Extensions(facts, asOf);
        for (Fact fact : facts) {
            if (fact instanceof Extension extension && extension.isKnown(asOf)) {
                extension
                        .of()
                        .forEach(id -> extensions
                                .of
                                .computeIfAbsent(id, i -> new ArrayList<>(1))
                                .add(extension));
            }
        }
        return extensions;
    }

    /** What is said of a measure's going on: what is settled counts, then what who acts says, then the later end. */
    Onward of(Measure measure) {
        List<Extension> reported = of.get(measure.id());
        if (reported == null) {
            return new Onward(null, null, measure.actors(), false, false);
        }
        List<Extension> all = new ArrayList<>(reported);
        all.sort(Comparator.<Extension, Boolean>comparing(e -> !isSettled(e, measure, all))
                .thenComparing(e -> !measure.actors().contains(e.by()))
                .thenComparing(Extension::until, Comparator.reverseOrder()));
        Extension used = all.get(0);
        Extension otherwise = all.stream()
                .filter(e -> !e.until().equals(used.until()))
                .findFirst()
                .orElse(null);
        boolean settled = isSettled(used, measure, all);
        return new Onward(
                used,
                otherwise,
                measure.actors(),
                settled,
                !settled && used.until().isBefore(asOf));
    }

    /** One party of several speaks for itself alone, until each of them says so. */
    private static boolean isSettled(Extension extension, Measure measure, List<Extension> all) {
        return extension.isSettledFor(measure.actors())
                || extension.isSettled()
                        && measure.actors().stream()
                                .allMatch(actor -> all.stream().anyMatch(e -> e.isSettled() && e.by().equals(actor)));
    }

    /** The dates of a measure, with an end that is moved where that is settled. */
    public Schedule schedule(Measure measure) {
        if (!of.containsKey(measure.id())) {
            return measure.schedule();
        }
        Onward onward = of(measure);
        return onward.settled() ? measure.schedule().extended(onward.extension().until()) : measure.schedule();
    }

    /** Whether a measure is in force for a mineral until the day before another takes its place. */
    boolean givesWay(Measure measure, LocalDate first, Mineral mineral) {
        Schedule schedule = schedule(measure);
        return schedule.at(asOf, mineral).state() == State.IN_FORCE
                && schedule.at(first.minusDays(1), mineral).state() == State.IN_FORCE
                && schedule.at(first, mineral).state() != State.IN_FORCE;
    }

    /** The day on which that has passed too which one side alone reports; null if nothing is reported, or it is still to come. */
    public LocalDate passed(Measure measure) {
        Onward onward = of(measure);
        return onward.lapsed() ? onward.extension().until() : null;
    }

    /** What moved the end of a measure, to be cited with it; nothing where that is not settled. */
    List<Extension> settled(Measure measure) {
        Onward onward = of(measure);
        return onward.settled() ? List.of(onward.extension()) : List.of();
    }

    /**
     * Where a measure stands at a date: a plan whose first day has come, and of which no fact says that it was taken, is in
     * force or not.
     *
     * @param mineral null for the measure as a whole
     */
    public Standing standing(Measure measure, LocalDate asOf, Mineral mineral) {
        Standing standing =
                mineral == null ? schedule(measure).at(asOf) : schedule(measure).comingTo(asOf, mineral);
        return measure instanceof PlannedMeasure plan
                        && standing.state() == State.IN_FORCE
                        && !PlanKinds.isTaken(plan, facts, asOf)
                ? new Standing(State.UNKNOWN, standing.since(), null)
                : standing;
    }
}
