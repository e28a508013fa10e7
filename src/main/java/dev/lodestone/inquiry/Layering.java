package dev.lodestone.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What facts change that are put upon others: in the facts, and in the advice.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param replaced facts below that others took the place of
 * @param second figures that are a second account of what a figure below tells: both are kept
 * @param added ids of the other facts that stand now and did not before
 * @param advice what is otherwise in the advice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Layering(
        String title,
        LocalDate asOf,
        @MayBeMissing LocalDate knownOn,
        List<CorrectionStep> replaced,
        List<Account> second,
        List<String> added,
        List<Change> advice) {

    /** A figure, and the one below that tells the same thing from another source. */
    public record Account(String fact, String figure, String of, String otherwise) {}

    /** What two figures must agree in to tell one thing. */
    private record Thing(Class<?> type, List<Object> reading, List<Integer> years) {}

    /**
     * @param below the facts without the layer
     * @param both with it
     */
    public static Layering between(Request below, Request both, Advisor advisor) {
        Set<String> before = new HashSet<>();
        Map<Thing, Figure> figures = new HashMap<>();
        for (Fact fact : below.facts().all()) {
            before.add(fact.id());
            if (fact instanceof Figure figure && both.facts().get(fact.id()) != null) {
                figures.putIfAbsent(thing(figure), figure);
            }
        }
        Set<CorrectionStep> already = Set.copyOf(CorrectionStep.log(below.facts()));
        List<CorrectionStep> replaced = CorrectionStep.log(both.facts()).stream()
                .filter(step -> !already.contains(step))
                .toList();
        Set<String> replacing = new HashSet<>();
        replaced.forEach(step -> replacing.add(step.by()));
        List<Account> second = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Fact fact : both.facts().all()) {
            if (!before.contains(fact.id()) && !replacing.contains(fact.id())) {
                Figure other = fact instanceof Figure figure ? figures.get(thing(figure)) : null;
                if (other == null) {
                    added.add(fact.id());
                } else {
                    second.add(new Account(
                            fact.id(),
                            ((Figure) fact).figure().toString(),
                            other.id(),
                            other.figure().toString()));
                }
            }
        }
        return new Layering(
                both.title(),
                both.asOf(),
                both.knownOn(),
                replaced,
                second,
                added,
                Changes.withFigures(assessed(below.facts(), both, advisor), assessed(both.facts(), both, advisor)));
    }

    private static Assessment assessed(FactSet facts, Request asked, Advisor advisor) {
        return advisor.assess(facts, asked.asOf(), asked.asked());
    }

    private static Thing thing(Figure figure) {
        List<Integer> years = figure.period() == null
                ? List.of()
                : List.of(figure.period().first(), figure.period().last());
        return new Thing(figure.getClass(), figure.reading(), years);
    }
}
