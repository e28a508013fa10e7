package dev.lodestone.odds;

import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.LossKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.odds.Stops.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stops cost, draw by draw. A loss of a scenario counts where its supplier's exports are banned on the day; one that is
 * weighted by its probability already is never weighted again.
 */
final class LossDraws {
    private final List<One> all = new ArrayList<>();
    private final Map<Scenario, Total> totals = new LinkedHashMap<>();
    private final Worlds worlds;
    private final LocalDate day;
    private final Map<String, Stops> stops = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();
    private long draws;

    /** Losses that one study tells of one stop of supply: of different studies they are never added. */
    private record Scenario(Economy economy, Economy supplier, String says, Estimate months) {}

    /** A published loss and what was drawn of it. */
    private static final class One {
        final EconomicEffect effect;
        /** Place among the figures; -1 if it is not drawn. */
        final int figure;

        final Thinned values = new Thinned();
        final Thinned least = new Thinned();
        final Thinned most = new Thinned();
        long sure;
        long may;

        One(EconomicEffect effect, int figure) {
            this.effect = effect;
            this.figure = figure;
        }

        boolean isScenario() {
            return effect.kind() != LossKind.EXPECTED && effect.supplier() != null;
        }
    }

    private static final class Total {
        final List<One> of = new ArrayList<>();
        final Thinned least = new Thinned();
        final Thinned most = new Thinned();
    }

    /** @param readers whose losses are looked at; all if empty */
    LossDraws(
            List<Fact> facts,
            Collection<Economy> readers,
            Mineral mineral,
            List<SpreadFigure> figures,
            Worlds worlds,
            LocalDate day) {
        this.worlds = worlds;
        this.day = day;
        for (Fact fact : facts) {
            if (fact instanceof EconomicEffect e
                    && (mineral == null || e.minerals().contains(mineral))
                    && (readers.isEmpty()
                            || readers.stream().anyMatch(r -> e.economy().covers(r, day)))) {
                One one = new One(e, figure(e, figures));
                all.add(one);
                if (one.isScenario()) {
                    totals.computeIfAbsent(
                                    new Scenario(e.economy(), e.supplier(), e.scenario(), e.months()), s -> new Total())
                            .of
                            .add(one);
                }
            }
        }
        totals.values()
                .forEach(t -> t.of.sort(
                        Comparator.comparingInt((One o) -> -o.effect.minerals().size())
                                .thenComparing(o -> o.effect.id())));
    }

    private static int figure(EconomicEffect effect, List<SpreadFigure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).id().equals(effect.id())
                    && figures.get(i).field().name().equals("loss")) {
                return i;
            }
        }
        return -1;
    }

    void add(Sample sample, List<SpreadFigure> figures) {
        for (int draw = 0; draw < sample.size(); draw++) {
            draws++;
            List<String> some = all.isEmpty()
                    ? List.of()
                    : known.computeIfAbsent(sample.pattern(draw), pattern -> worlds.of(pattern, day));
            Map<One, double[]> values = new HashMap<>();
            for (One one : all) {
                Estimate stated = one.effect.loss();
                double value = one.figure < 0 ? 0 : figures.get(one.figure).value(sample.at()[one.figure][draw]);
                double[] ends =
                        one.figure < 0 ? new double[] {stated.low(), stated.high()} : new double[] {value, value};
                values.put(one, ends);
                one.values.add((ends[0] + ends[1]) / 2);
                if (one.isScenario()) {
                    count(one, some, ends);
                }
            }
            totals.forEach((scenario, total) -> sum(total, some, values));
        }
    }

    private void count(One one, List<String> some, double[] ends) {
        boolean sure = true;
        boolean may = false;
        for (String world : some) {
            Stop stop = stop(one, world);
            sure &= stop == Stop.YES;
            may |= stop != Stop.NO;
        }
        one.sure += sure ? 1 : 0;
        one.may += may ? 1 : 0;
        one.least.add(sure ? ends[0] : 0);
        one.most.add(may ? ends[1] : 0);
    }

    private void sum(Total total, List<String> some, Map<One, double[]> values) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (String world : some) {
            least = Math.min(least, sum(total, world, values, 0, Stop.YES));
            most = Math.max(most, sum(total, world, values, 1, Stop.PERHAPS));
        }
        total.least.add(least);
        total.most.add(most);
    }

    /** What was published for most of the minerals at once comes first, and is the loss of all of them. */
    private double sum(Total total, String world, Map<One, double[]> values, int end, Stop from) {
        Set<Mineral> counted = new LinkedHashSet<>();
        double sum = 0;
        for (One one : total.of) {
            boolean stops = stop(one, world).compareTo(from) >= 0;
            if (stops && one.effect.minerals().stream().noneMatch(counted::contains)) {
                counted.addAll(one.effect.minerals());
                sum += values.get(one)[end];
            }
        }
        return sum;
    }

    /** Whether all its minerals stop in a world. */
    private Stop stop(One one, String world) {
        Stops of = stops.computeIfAbsent(world, w -> new Stops(worlds.facts(w), day));
        Stop least = Stop.YES;
        for (Mineral mineral : one.effect.minerals()) {
            Stop stop = of.of(one.effect.supplier(), one.effect.economy(), mineral);
            least = stop.compareTo(least) < 0 ? stop : least;
        }
        return least;
    }

    List<Odds.LossOdds> losses() {
        return all.stream().map(this::loss).toList();
    }

    private Odds.LossOdds loss(One one) {
        EconomicEffect e = one.effect;
        boolean weighted = !one.isScenario();
        return new Odds.LossOdds(
                e.economy(),
                e.minerals(),
                e.supplier(),
                e.scenario(),
                e.kind() == null ? "as published" : e.kind().toString(),
                e.loss(),
                weighted ? null : Chance.of(one.sure, one.may, draws),
                tidy(one.values.quantile(0.5)),
                tidy(one.values.quantile(0.05)),
                tidy(one.values.quantile(0.95)),
                weighted ? null : new Odds.Range(tidy(one.least.mean()), tidy(one.most.mean())),
                e.id());
    }

    List<Odds.TotalLoss> totals() {
        List<Odds.TotalLoss> list = new ArrayList<>();
        totals.forEach((scenario, total) -> {
            Set<Mineral> minerals = new LinkedHashSet<>();
            total.of.forEach(o -> minerals.addAll(o.effect.minerals()));
            list.add(new Odds.TotalLoss(
                    scenario.economy,
                    scenario.supplier,
                    scenario.says,
                    List.copyOf(minerals),
                    new Odds.Range(tidy(total.least.mean()), tidy(total.most.mean())),
                    new Odds.Range(tidy(total.least.quantile(0.9)), tidy(total.most.quantile(0.9)))));
        });
        return list;
    }

    /** Six digits are more than any such study has. */
    private static double tidy(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
