package dev.lodestone.odds;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Truce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures that are suspended, and how they are once that ends or goes on. */
final class Suspended {
    private Suspended() {}

    /** Whether its last suspension has an end and no news of what follows it. */
    static boolean isOpen(Measure measure) {
        Schedule schedule = measure.schedule();
        Suspension last = last(schedule);
        return schedule.ended() == null
                && last != null
                && last.until() != null
                && (schedule.resumed() == null || schedule.resumed().isBefore(last.from()));
    }

    /** The last day of what ends it, if nothing is extended. */
    static LocalDate end(Measure measure) {
        Suspension last = last(measure.schedule());
        return last == null ? measure.schedule().until() : last.until();
    }

    /** What a party suspended towards another while the truce ran. */
    static List<Measure> under(Truce truce, List<Fact> facts) {
        LocalDate begun = truce.announced() == null ? truce.from() : truce.announced();
        List<Measure> under = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Measure m
                    && isOpen(m)
                    && !(m instanceof Truce)
                    && m.actors().stream().anyMatch(truce.parties()::contains)
                    && reaches(m, truce)) {
                LocalDate from = last(m.schedule()).from();
                if ((begun == null || !from.isBefore(begun)) && !from.isAfter(truce.until())) {
                    under.add(m);
                }
            }
        }
        return under;
    }

    private static boolean reaches(Measure measure, Truce truce) {
        return truce.parties().stream()
                .filter(p -> !measure.actors().contains(p))
                .anyMatch(p -> measure.targets().stream().anyMatch(t -> t.covers(p, truce.until())));
    }

    private static Suspension last(Schedule schedule) {
        return schedule.suspensions().stream()
                .max(Comparator.comparing(Suspension::from))
                .orElse(null);
    }

    /** The measure in force again from the day after its suspension; a truce as it is, which ends by itself. */
    static Fact back(Measure measure) {
        return last(measure.schedule()) == null
                ? measure
                : FactType.with(measure, "resumed", end(measure).plusDays(1));
    }

    /** The measure with its suspension, or the truce, without an end. */
    static Fact goingOn(Measure measure) {
        Suspension last = last(measure.schedule());
        if (last == null) {
            return FactType.with(measure, "until", null);
        }
        List<Suspension> longer = new ArrayList<>(measure.schedule().suspensions());
        longer.replaceAll(s -> s.equals(last) ? new Suspension(s.from(), null, s.minerals()) : s);
        return FactType.with(measure, "suspensions", longer);
    }

    /** Reports that some facts go on, without what they say of those, and claims without the reports that are gone. */
    static Map<String, Optional<Fact>> withoutNews(List<Fact> facts, Collection<String> ids) {
        Map<String, Optional<Fact>> instead = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Extension e && e.of().stream().anyMatch(ids::contains)) {
                List<String> rest = left(e.of(), ids);
                instead.put(e.id(), rest.isEmpty() ? Optional.empty() : Optional.of(FactType.with(e, "of", rest)));
            }
        }
        return instead;
    }

    /** Facts as they are without some: what claims say of those goes with them. */
    static Fact withoutReferences(Fact fact, Set<String> gone) {
        if (fact instanceof Claim c
                && (c.cause().stream().anyMatch(gone::contains)
                        || c.effect().stream().anyMatch(gone::contains))) {
            return FactType.with(c, Map.of("cause", left(c.cause(), gone), "effect", left(c.effect(), gone)));
        }
        return fact;
    }

    private static List<String> left(List<String> ids, Collection<String> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
