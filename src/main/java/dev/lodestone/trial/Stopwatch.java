package dev.lodestone.trial;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Times rules one by one, beside the ordinary run, which knows nothing of it. */
public final class Stopwatch {
    private static final int READINGS = 100_000;
    private static final int ROUNDS = 20;
    /** Enough for the just-in-time compiler to see what rules do. */
    private static final int WARMING = 20;

    private final Advisor advisor;
    private final List<TimedRule> rules = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** What rules are run on. @param asked the economies that the advice is for; empty means all */
    public record Asked(FactSet facts, LocalDate asOf, Collection<Economy> asked) {}

    /** @param prospects what is worked out of recommendations, which rules of the second pass alone see */
    private record Given(
            Asked asked,
            List<? extends Collection<?>> facts,
            Collection<?> prospects,
            Collection<Conclusion> concluded,
            Map<String, Parameter> valid) {}

    /** @param chosen the rules that are timed, by their names */
    public Stopwatch(Advisor advisor, Predicate<String> chosen) {
        this.advisor = advisor;
        for (RuleCard card : advisor.rules().rules()) {
            if (chosen.test(card.name())) {
                rules.add(new TimedRule(advisor.rules().text(card), card));
            }
        }
    }

    /**
     * What the rules take on all of the requests together.
     *
     * @param time about as long as it may measure; the counts are the same however long that is
     * @throws RuleFailed if the ordinary run fails
     */
    public Timings of(List<Asked> requests, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        List<Given> given = requests.stream().map(this::given).toList();
        List<Given> few = given.subList(0, Math.min(WARMING, given.size()));
        long start = System.nanoTime();
        rules.removeIf(rule -> isTooLate(rule, deadline) || !isDone(rule, few));
        rules.forEach(TimedRule::forget);
        long warm = Math.max(1, (System.nanoTime() - start) * given.size() / Math.max(1, few.size()));
        int rounds = (int) Math.max(1, Math.min(ROUNDS, (deadline - System.nanoTime()) / warm));
        long together = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            together = Math.min(together, together(requests));
            rules.removeIf(rule -> !isDone(rule, given));
        }
        return timings(requests.size(), rounds, together);
    }

    private Timings timings(int requests, int rounds, long together) {
        double clock = Math.round(clock() * 10) / 10.0;
        List<Timings.OfRule> timed = rules.stream()
                .map(TimedRule::fastest)
                .sorted(Comparator.comparingDouble(Timings.OfRule::micros)
                        .reversed()
                        .thenComparing(Timings.OfRule::rule))
                .toList();
        List<String> says = List.of(
                "Each rule is timed by itself: what rules share in an ordinary run is counted for each of them, and making up the"
                        + " answer for none.",
                "A rule's time includes all that it takes: conditions, the engine's own work on them, conclusions.",
                "A condition's time is that of evaluating its constraints alone; what is looked up by an index is not evaluated.",
                "Each evaluation is timed by two readings of the clock; one, about " + Math.round(clock)
                        + " ns, lies within its time, and both lie within the rule's.",
                "Times are those of the fastest of " + Words.count(rounds, "round") + "; counts are the same in each.");
        return new Timings(
                requests,
                rounds,
                clock,
                Timings.micros(together),
                Math.round(timed.stream().mapToDouble(Timings.OfRule::micros).sum() * 1e3) / 1e3,
                timed,
                says,
                List.copyOf(leftOut));
    }

    private Given given(Asked asked) {
        Parameters.Valid valid = advisor.parameters().at(asked.asOf());
        Situation situation = Situation.of(asked.facts(), asked.asOf(), asked.asked(), valid);
        boolean overFlags = rules.stream().anyMatch(r -> r.card().isOverFlags());
        boolean conclusions = rules.stream().anyMatch(r -> r.card().readsConclusions());
        return new Given(
                asked,
                List.of(situation.current(), situation.derived()),
                overFlags ? advisor.prospects(asked.facts(), asked.asOf(), asked.asked()) : List.of(),
                conclusions ? advisor.read(situation, valid.loose(), false).keySet() : List.of(),
                valid.loose());
    }

    private boolean isTooLate(TimedRule rule, long deadline) {
        boolean late = deadline - System.nanoTime() < 0;
        if (late) {
            leftOut.add(rule.card().name() + ": the time was used up");
        }
        return late;
    }

    private boolean isDone(TimedRule rule, List<Given> requests) {
        try {
            rule.begin();
            requests.forEach(given -> run(rule, given));
            rule.end();
            return true;
        } catch (RuleFailed e) {
            leftOut.add(rule.card().name() + ": " + e.getMessage());
            return false;
        }
    }

    private void run(TimedRule rule, Given given) {
        List<Collection<?>> facts = new ArrayList<>(given.facts);
        if (rule.card().isOverFlags()) {
            facts.add(given.prospects);
        }
        List<Conclusion> others = rule.card().readsConclusions()
                ? given.concluded.stream()
                        .filter(c -> !c.rule().equals(rule.card().name()))
                        .toList()
                : List.of();
        rule.run(given.asked.asOf(), facts, others, given.valid, advisor.limits());
    }

    private long together(List<Asked> requests) {
        long start = System.nanoTime();
        requests.forEach(r -> advisor.assess(r.facts(), r.asOf(), r.asked()));
        return System.nanoTime() - start;
    }

    /** What one reading of the clock takes, in nanoseconds. */
    private static double clock() {
        long start = System.nanoTime();
        for (int i = 0; i < READINGS; i++) {
            System.nanoTime();
        }
        return (double) (System.nanoTime() - start) / READINGS;
    }
}
