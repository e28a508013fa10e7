package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Ending;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs the measures that two economies take against each other: what one did on a day with what the other did next. Each
 * measure belongs to one exchange at most, so that n exchanges are n rounds. Measures on the whole world count only against one
 * that names their author.
 */
final class Exchanges {

    /** What one economy did against the other on one day. */
    private record Step(Economy actor, LocalDate day, List<Measure> measures) {

        boolean names(Economy other) {
            return measures.stream().anyMatch(m -> m.targets().contains(other));
        }
    }

    private record Pair(Step step, Step answer) {
        boolean isMutual() {
            return step.names(answer.actor) && answer.names(step.actor);
        }
    }

    private static final Comparator<List<Pair>> BEST = Comparator.<List<Pair>>comparingLong(
                    pairs -> -pairs.stream().filter(Pair::isMutual).count())
            .thenComparingInt(pairs -> -pairs.size())
            .thenComparingInt(Exchanges::days);

    private final List<Measure> known = new ArrayList<>();
    private final Prepared prepared;
    private final LocalDate asOf;
    private final double quickDays;
    private final double windowDays;

    private Exchanges(CurrentFacts facts, LocalDate asOf, double quickDays, double windowDays) {
        this.asOf = asOf;
        this.prepared = new Prepared(facts);
        this.quickDays = quickDays;
        this.windowDays = windowDays;
        for (Fact fact : facts.ofAny(ExportControl.class, Tariff.class, EntityListing.class)) {
            if (fact instanceof Measure m
                    && DayCounts.known(m) != null
                    && !DayCounts.known(m).isAfter(asOf)
                    && !easesAnother(m, facts)) {
                known.add(m);
            }
        }
        known.sort(Comparator.comparing(DayCounts::known).thenComparing(Measure::id));
    }

    /**
     * @param quickDays how many days after a measure another still counts as following it
     * @param windowDays for how many days before the date rounds are counted
     */
    static List<Exchange> of(
            CurrentFacts facts, Set<Economy> subjects, LocalDate asOf, double quickDays, double windowDays) {
        Exchanges all = new Exchanges(facts, asOf, quickDays, windowDays);
        Set<Economy> actors = new TreeSet<>();
        all.known.forEach(m -> actors.add(m.actors().get(0)));
        List<Exchange> exchanges = new ArrayList<>();
        for (Economy a : actors) {
            for (Economy b : actors) {
                if (a.compareTo(b) < 0 && (subjects.contains(a) || subjects.contains(b))) {
                    all.add(a, b, subjects, exchanges);
                }
            }
        }
        return exchanges;
    }

    /** A tariff that replaces another of the same author without a higher rate is no new step against anyone. */
    private static boolean easesAnother(Measure measure, CurrentFacts facts) {
        if (!(measure instanceof Tariff next) || next.rate() == null) {
            return false;
        }
        for (Tariff last : facts.of(Tariff.class)) {
            if (last.ending() == Ending.SUPERSEDED
                    && last.ended().equals(next.from())
                    && last.by().equals(next.by())
                    && last.on().equals(next.on())
                    && Objects.equals(last.authority(), next.authority())
                    && last.rate() != null
                    && last.rate().middle() >= next.rate().middle()) {
                return true;
            }
        }
        return false;
    }

    private void add(Economy a, Economy b, Set<Economy> subjects, List<Exchange> into) {
        List<Pair> pairs = pairs(steps(a, b));
        int recent = (int) pairs.stream().filter(p -> daysAgo(p) <= windowDays).count();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int round = Math.max(0, i + 1 - (pairs.size() - recent));
            for (Economy economy : List.of(a, b)) {
                if (subjects.contains(economy)) {
                    into.add(new Exchange(
                            economy,
                            economy.equals(a) ? b : a,
                            pair.step.actor,
                            pair.answer.actor,
                            pair.step.measures,
                            pair.answer.measures,
                            pair.step.day,
                            pair.answer.day,
                            DayCounts.until(pair.step.day, pair.answer.day),
                            daysAgo(pair),
                            round,
                            round > 0 && i == pairs.size() - 1));
                }
            }
        }
    }

    private int daysAgo(Pair pair) {
        return DayCounts.until(pair.answer.day, asOf);
    }

    private List<Step> steps(Economy a, Economy b) {
        Map<List<Object>, Step> steps = new LinkedHashMap<>();
        for (Measure measure : known) {
            Economy actor = measure.actors().get(0);
            boolean ofTheTwo = actor.equals(a) || actor.equals(b);
            if (ofTheTwo && DayCounts.aimsAt(measure, actor.equals(a) ? b : a, asOf)) {
                LocalDate day = DayCounts.known(measure);
                steps.computeIfAbsent(List.of(day, actor), k -> new Step(actor, day, new ArrayList<>(1)))
                        .measures
                        .add(measure);
            }
        }
        return List.copyOf(steps.values());
    }

    /**
     * Pairs of steps that follow each other: as many as there can be of those that name each other, then as many as there can be at
     * all, then those that lie nearest to each other.
     */
    private List<Pair> pairs(List<Step> steps) {
        List<Pair> before = List.of();
        List<Pair> pairs = List.of();
        for (int i = 1; i < steps.size(); i++) {
            List<Pair> with = before;
            if (follows(steps.get(i - 1), steps.get(i))) {
                with = new ArrayList<>(before);
                with.add(new Pair(steps.get(i - 1), steps.get(i)));
            }
            before = pairs;
            pairs = BEST.compare(with, pairs) < 0 ? with : pairs;
        }
        return pairs;
    }

    private static int days(List<Pair> pairs) {
        return pairs.stream()
                .mapToInt(p -> DayCounts.until(p.step.day, p.answer.day))
                .sum();
    }

    private boolean follows(Step open, Step step) {
        return !open.actor.equals(step.actor)
                && !step.measures.stream().allMatch(m -> prepared.before(open.day, m))
                && DayCounts.until(open.day, step.day) <= quickDays
                && (open.names(step.actor) || step.names(open.actor));
    }
}
