package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at a date of measures, suspensions and truces that go on beyond their end. */
public final class Extensions {
    private final Map<String, Extension> of = new HashMap<>();

    private Extensions() {}

    /** Of two that speak of one measure the later end counts. */
    public static Extensions of(List<? extends Fact> facts, LocalDate asOf) {
        Extensions extensions = new Extensions();
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
