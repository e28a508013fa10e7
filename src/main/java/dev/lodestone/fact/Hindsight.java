package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes out of facts what was not known on a day: facts made known later, references to them, and later turns of the rest. */
final class Hindsight {
    private final FactSet whole;
    private final LocalDate day;
    private final Map<String, Fact> here = new LinkedHashMap<>();
    private final List<Fact> known = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> cutBack = new ArrayList<>();
    private final List<String> undated = new ArrayList<>();
    private final List<Correction> replaced;
    /** How many known measures of a kind begin on a day. */
    private final Map<List<Object>, Long> starts;

    Hindsight(FactSet whole, LocalDate day) {
        this.whole = whole;
        this.day = day;
        Corrections.Standing standing = whole.standing(f -> isKnown(f.knownSince()));
        this.replaced = standing.replaced();
        standing.facts().stream().sorted(Comparator.comparing(Fact::id)).forEach(f -> here.put(f.id(), f));
        whole.given().stream()
                .map(Given::fact)
                .filter(f -> !isKnown(f.knownSince()))
                .forEach(f -> leftOut.add(f.id()));
        // News that goes on about nothing known is no news.
        while (here.values().removeIf(this::isAboutNothing)) {}
        this.starts = here.values().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .collect(Collectors.groupingBy(m -> kind(m, m.schedule().from()), Collectors.counting()));
        here.values().forEach(this::sort);
        leftOut.sort(null);
    }

    private boolean isAboutNothing(Fact fact) {
        boolean nothing = fact instanceof Extension e && e.of().stream().noneMatch(here::containsKey);
        if (nothing) {
            leftOut.add(fact.id());
        }
        return nothing;
    }

    FactSet whole() {
        return whole;
    }

    LocalDate day() {
        return day;
    }

    List<Fact> known() {
        return known;
    }

    List<String> leftOut() {
        return leftOut;
    }

    List<String> cutBack() {
        return cutBack;
    }

    List<String> undated() {
        return undated;
    }

    List<Correction> replaced() {
        return replaced;
    }

    private boolean isKnown(LocalDate since) {
        return since == null || !since.isAfter(day);
    }

    private void sort(Fact fact) {
        if (fact.knownSince() == null) {
            undated.add(fact.id());
        }
        Map<String, Object> otherwise = new HashMap<>();
        references(fact, otherwise);
        turns(fact, otherwise);
        if (otherwise.isEmpty()) {
            known.add(fact);
        } else {
            known.add(FactType.with(fact, otherwise));
            cutBack.add(fact.id());
        }
    }

    private void references(Fact fact, Map<String, Object> otherwise) {
        FactType type = FactType.of(fact);
        fact.references().forEach((field, ids) -> {
            List<String> left = ids.stream().filter(here::containsKey).toList();
            if (left.size() < ids.size()) {
                otherwise.put(field, type.field(field).list() ? left : null);
            }
        });
    }

    /** What became of a thing after the day: its suspension, resumption, end or outcome. */
    private void turns(Fact fact, Map<String, Object> otherwise) {
        if (fact instanceof Measure measure) {
            turns(measure, otherwise);
        } else if (fact instanceof Litigation litigation && !isKnown(litigation.decided())) {
            otherwise.put("decided", null);
            otherwise.put("outcome", null);
        } else if (fact instanceof Election election
                && election.outcome() != null
                && !election.on().isBefore(day)) {
            // Votes are counted at night: until the next day it is open, for the rules too.
            otherwise.put("outcome", null);
        } else if (fact instanceof SupplyShock shock && !isKnown(shock.until())) {
            otherwise.put("until", null);
        }
    }

    private void turns(Measure measure, Map<String, Object> otherwise) {
        Schedule schedule = measure.schedule();
        if (!schedule.suspensions().stream().allMatch(s -> isKnown(s.from()))) {
            otherwise.put(
                    "suspensions",
                    schedule.suspensions().stream()
                            .filter(s -> isKnown(s.from()))
                            .toList());
        }
        if (!isKnown(schedule.resumed())) {
            otherwise.put("resumed", null);
        }
        if (!isKnown(schedule.ended()) && !isReplacementKnown(measure)) {
            otherwise.put("ended", null);
            otherwise.put("ending", null);
        }
    }

    /** Whether what takes its place on the day on which it ends was known: then so was its end. */
    private boolean isReplacementKnown(Measure measure) {
        Schedule schedule = measure.schedule();
        long itself = schedule.ended().equals(schedule.from()) ? 1 : 0;
        return schedule.ending() == Ending.SUPERSEDED
                && starts.getOrDefault(kind(measure, schedule.ended()), 0L) > itself;
    }

    /** What measures have in common of which one takes the place of another on a day. */
    private static List<Object> kind(Measure measure, LocalDate day) {
        return Arrays.asList(measure.getClass(), measure.actors(), measure.minerals(), day);
    }
}
