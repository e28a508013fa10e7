package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at a date of measures, suspensions and truces that go on beyond their end. */
public final class Extensions {
    private final Map<String, Extension> of = new HashMap<>();
    private final List<? extends Fact> facts;

    private Extensions(List<? extends Fact> facts) {
        this.facts = facts;
    }

    /** Of two that speak of one measure the later end counts. */
    public static Extensions of(List<? extends Fact> facts, LocalDate asOf) {
        Extensions extensions = new Extensions(facts);
        for (Fact fact : facts) {
            if (fact instanceof Extension extension && extension.isKnown(asOf)) {
                extension
                        .of()
                        .forEach(id -> extensions.of.merge(
                                id, extension, (a, b) -> a.until().isBefore(b.until()) ? b : a));
            }
        }
        return extensions;
    }

    /** What is said of a measure's going on; null if nothing is. */
    public Extension of(Measure measure) {
        return of.get(measure.id());
    }

    /** The dates of a measure, with an end that is moved where that is settled. */
    public Schedule schedule(Measure measure) {
        Extension extension = of.get(measure.id());
        return extension == null || !extension.isSettled()
                ? measure.schedule()
                : measure.schedule().extended(extension.until());
    }

    /**
     * Where a measure stands at a date: a plan whose first day has come, and of which no fact says that it was taken, is in
     * force or not.
     *
     * @param mineral null for the measure as a whole
     */
    public Standing standing(Measure measure, LocalDate asOf, Mineral mineral) {
        Standing standing =
                mineral == null ? schedule(measure).at(asOf) : schedule(measure).at(asOf, mineral);
        return measure instanceof PlannedMeasure plan
                        && standing.state() == State.IN_FORCE
                        && !PlanKinds.isTaken(plan, facts, asOf)
                ? new Standing(State.UNKNOWN, standing.since(), null)
                : standing;
    }

    /** What one side reports without anybody bearing it out, as a sentence that follows another; empty if nothing. */
    static String news(Extension extension, List<Economy> actors) {
        if (extension == null || extension.isSettled()) {
            return "";
        }
        boolean theirs = actors.size() == 1 && !actors.get(0).equals(extension.by());
        String who = Words.capital(extension.by().inText());
        return " " + who + " reported" + (extension.announced() == null ? "" : " on " + extension.announced())
                + " that it goes on to " + extension.until() + "; no notice of "
                + (theirs ? actors.get(0).inText() : "the other side") + " is known.";
    }

    /** The same in a few words, as a sentence continues: ", unless it goes on to 2027-01-10, as the United States alone reports". */
    static String unless(Extension extension) {
        return extension == null || extension.isSettled()
                ? ", unless it is extended"
                : ", unless extended to " + extension.until() + ", as "
                        + extension.by().inText() + " alone reports";
    }
}
