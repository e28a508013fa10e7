package dev.lodestone.advisor;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Indicator;
import dev.lodestone.advice.Unused;
import dev.lodestone.fact.Correction;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Extensions;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts that nothing in an answer rests on, each with the reason. */
final class Leftovers {
    /** Of each reason so many ids are named, and the others counted. */
    private static final int NAMED = 1_000;

    private static final String SILENT = "read, but none of the rules concludes anything from it here";

    private final Situation situation;
    private final Extensions extensions;
    private final MeasureStates states;
    private final Map<String, String> told = new HashMap<>();
    private final Set<String> ofOthers;
    private final Set<String> counted = new HashSet<>();

    /**
     * @param page whose calendar and stakes tell of facts too
     * @param ofOthers the ids of those that conclusions about economies rest on that are not advised
     */
    Leftovers(
            Situation situation,
            Extensions extensions,
            MeasureStates states,
            List<Indicator> indicators,
            Briefing page,
            Set<String> ofOthers) {
        this.situation = situation;
        this.extensions = extensions;
        this.states = states;
        page.concerns().stream()
                .filter(c -> c.stake() != null)
                .forEach(c -> told.put(c.stake().source(), "told as what is at stake"));
        page.calendar().forEach(due -> due.facts().forEach(id -> told.put(id, "told on the calendar")));
        this.ofOthers = ofOthers;
        List<String> last = null;
        for (Indicator indicator : indicators) {
            // The indicators of one supply share their list.
            if (indicator.facts() != last) {
                last = indicator.facts();
                counted.addAll(last);
            }
        }
    }

    /**
     * @param cited the ids of the facts that something rests on
     * @param responses keys of those that the rules know
     */
    List<Unused> of(FactSet facts, Set<String> cited, Set<String> responses) {
        Map<String, List<String>> reasons = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<Fact> current = situation.current();
        int next = 0;
        for (Fact fact : facts.all()) {
            // Those that hold stand in the order of all.
            boolean holds = next < current.size() && current.get(next) == fact;
            next += holds ? 1 : 0;
            if (!cited.contains(fact.id())) {
                String why = why(fact, holds, facts);
                counts.merge(why, 1, Integer::sum);
                List<String> ids = reasons.computeIfAbsent(why, w -> new ArrayList<>());
                if (ids.size() < NAMED) {
                    ids.add(fact.id());
                }
            }
        }
        List<Unused> unused = new ArrayList<>();
        tell(
                "published after " + facts.knownOn() + ", the day of which the request uses what was known",
                facts.leftOut(),
                unused);
        tell(
                "used as it stood on " + facts.knownOn() + "; what became of it later is left out",
                facts.cutBack(),
                unused);
        tell(
                "used, although nobody says whether it was known on " + facts.knownOn()
                        + ": it has no day of publication",
                facts.undated(),
                unused);
        replaced(facts).forEach((why, ids) -> tell(why, ids, unused));
        misspelt(facts, responses).forEach((why, ids) -> tell(why, ids, unused));
        reasons.forEach((why, ids) -> unused.add(new Unused(why, ids, counts.get(why))));
        return unused;
    }

    /** The facts that others took the place of, by what these are from. */
    private static Map<String, List<String>> replaced(FactSet facts) {
        Map<String, List<String>> replaced = new TreeMap<>();
        for (Correction correction : facts.replaced()) {
            Fact by = correction.by();
            String published = by.publishedOn() == null ? "" : ", published on " + by.publishedOn();
            String why = (correction.stated() ? "replaced by a correction: " : "replaced by a later edition: ")
                    + by.source()
                    + published;
            replaced.computeIfAbsent(why, w -> new ArrayList<>())
                    .add(correction.old().id());
        }
        return replaced;
    }

    /** Instruments for responses that the rules do not have: no measure comes of what they say there. */
    private static Map<String, List<String>> misspelt(FactSet facts, Set<String> responses) {
        Map<String, List<String>> misspelt = new TreeMap<>();
        for (Instrument instrument : facts.of(Instrument.class)) {
            for (String key : instrument.responses()) {
                if (!responses.contains(key)) {
                    String why = "an instrument for '" + key + "', a response that the rules do not know: "
                            + Words.meant(key, new TreeSet<>(responses), "see the keys in responses.yaml");
                    misspelt.computeIfAbsent(why, w -> new ArrayList<>()).add(instrument.id());
                }
            }
        }
        return misspelt;
    }

    private static void tell(String why, List<String> ids, List<Unused> unused) {
        if (!ids.isEmpty()) {
            unused.add(new Unused(why, ids.subList(0, Math.min(NAMED, ids.size())), ids.size()));
        }
    }

    /** @param holds whether it is among those that are used at the date */
    private String why(Fact fact, boolean holds, FactSet facts) {
        if (isUnknownYet(fact)) {
            return "made known after the date of the advice";
        }
        if (told.containsKey(fact.id())) {
            return told.get(fact.id()) + "; none of the rules concludes anything from it here";
        }
        if (ofOthers.contains(fact.id())) {
            return "what is concluded about others rests on it";
        }
        if (fact instanceof Measure measure) {
            return whyMeasure(measure, holds);
        }
        if (fact instanceof Litigation ruling && isOnWhatEnded(ruling, facts)) {
            return "a ruling on measures that had ended before the date of the advice";
        }
        if (fact instanceof SupplyShock shock
                && shock.until() != null
                && shock.until().isBefore(situation.asOf())) {
            return "an event that was over before the date of the advice";
        }
        if (isOfOthers(fact, facts)) {
            return "tells of economies that advice is not asked for";
        }
        if (!holds) {
            return fact instanceof Dated
                    ? "another vintage or reading of the same figure is used on this date"
                    : "another account of the same thing is used";
        }
        if (counted.contains(fact.id())) {
            return "counted in the indicators, which cross no threshold of the rules";
        }
        if (!fact.tellsOf().isEmpty() && !namesSubject(fact)) {
            return "tells of economies that advice is not asked for";
        }
        return SILENT;
    }

    private boolean isUnknownYet(Fact fact) {
        if (fact instanceof Measure measure) {
            return state(measure) == State.NOT_YET_ANNOUNCED;
        }
        // Of figures the period is told elsewhere: one that is over later is used where there is no other.
        LocalDate known = fact instanceof Dated ? null : fact.madeKnown();
        return known != null && known.isAfter(situation.asOf());
    }

    /** Whether it is a case, or an event with a place that it hits, of others alone. */
    private boolean isOfOthers(Fact fact, FactSet facts) {
        boolean hits = fact instanceof Litigation
                || fact instanceof SupplyShock shock && !shock.on().isEmpty();
        return hits
                && !namesSubject(fact)
                && fact.references().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(id -> facts.get(id) instanceof Measure measure && states.concerns(measure));
    }

    private boolean isOnWhatEnded(Litigation ruling, FactSet facts) {
        return ruling.decided() != null
                && !ruling.decided().isAfter(situation.asOf())
                && !ruling.against().isEmpty()
                && ruling.against().stream()
                        .allMatch(id -> facts.get(id) instanceof Measure measure && hasEnded(measure));
    }

    private boolean hasEnded(Measure measure) {
        return switch (state(measure)) {
            case EXPIRED, REPEALED, STRUCK_DOWN, SUPERSEDED -> true;
            default -> false;
        };
    }

    private String whyMeasure(Measure measure, boolean holds) {
        if (!states.concerns(measure) && !namesSubject(measure)) {
            return "a measure between economies that advice is not asked for";
        }
        if (!holds) {
            return "another account of the same measure is used";
        }
        return hasEnded(measure) ? "a measure that had ended before the date of the advice" : SILENT;
    }

    private State state(Measure measure) {
        return extensions.schedule(measure).at(situation.asOf()).state();
    }

    /** Whether it names an economy that is advised: as whose it is, or as a supplier, an exporter or a host of others. */
    private boolean namesSubject(Fact fact) {
        for (FactType.Field field : FactType.of(fact).fields()) {
            if (field.type() == Economy.class) {
                Object value = field.of(fact);
                for (Object each : value instanceof Collection<?> all ? all : Arrays.asList(value)) {
                    if (each != null && situation.subjects().contains(each)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
