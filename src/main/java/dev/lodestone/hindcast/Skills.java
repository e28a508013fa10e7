package dev.lodestone.hindcast;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How well an order of minerals tells those that an event came to from the others: the chance that one that an event came to
 * within the horizon stood before one that none came to, at the end of the same month (the area under the receiver operating
 * characteristic; Hanley and McNeil 1982).
 */
final class Skills {
    private static final int FIRST = 10;

    private final List<Standpoint> months;
    private final List<HistoricEvent> events;
    private final int horizon;

    /** @param months standpoints of one reader whose horizon is wholly known */
    Skills(List<Standpoint> months, List<HistoricEvent> events, int horizon) {
        this.months = months;
        this.events = events;
        this.horizon = horizon;
    }

    /** @return null if no month has both a mineral that an event came to and one that none came to */
    Hindcast.Skill of(Economy reader, Hindcast.Group group) {
        List<HistoricEvent> meant = events.stream()
                .filter(e -> e.touches(reader) && group.counts(e))
                .toList();
        Ratio area = area(Forecaster.FLAGS, Forecaster.FLAGS, meant, group);
        if (area == null) {
            return null;
        }
        List<Hindcast.Beside> beside = new ArrayList<>();
        for (Forecaster by : Forecaster.values()) {
            Ratio theirs = by == Forecaster.FLAGS ? null : area(by, by, meant, group);
            if (theirs != null) {
                beside.add(new Hindcast.Beside(by, theirs, area(Forecaster.FLAGS, by, meant, group), minerals(by)));
            }
        }
        return new Hindcast.Skill(reader, group, area, minerals(Forecaster.FLAGS), first(meant, group), beside);
    }

    private int minerals(Forecaster by) {
        return months.stream()
                .flatMap(m -> m.by(by).keySet().stream())
                .collect(Collectors.toSet())
                .size();
    }

    private Ratio area(Forecaster by, Forecaster among, List<HistoricEvent> meant, Hindcast.Group group) {
        double[] sums = new double[meant.size()];
        int[] counts = new int[meant.size()];
        for (Standpoint month : months) {
            Map<Mineral, Double> scores = month.by(by);
            Set<Mineral> universe = new TreeSet<>(month.by(among).keySet());
            universe.removeIf(m -> group.leavesOut(m, month.day(), events));
            List<HistoricEvent> coming = coming(month, meant);
            Set<Mineral> hit = touched(coming, universe);
            Set<Mineral> others = new TreeSet<>(universe);
            others.removeAll(hit);
            if (others.isEmpty()) {
                continue;
            }
            Map<Mineral, Double> before = new HashMap<>();
            hit.forEach(m -> before.put(m, before(scores.get(m), others, scores)));
            for (HistoricEvent event : coming) {
                int i = meant.indexOf(event);
                for (Mineral mineral : hit) {
                    if (event.touches(mineral)) {
                        sums[i] += before.get(mineral);
                        counts[i]++;
                    }
                }
            }
        }
        List<Ratio.Part> parts = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            parts.add(new Ratio.Part(sums[i], counts[i]));
        }
        return Ratio.of(parts);
    }

    /** The part of the others that stand behind; those at the same place count half. */
    private static double before(double score, Set<Mineral> others, Map<Mineral, Double> scores) {
        double behind = 0;
        for (Mineral other : others) {
            int order = Double.compare(score, scores.get(other));
            behind += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        }
        return behind / others.size();
    }

    private List<HistoricEvent> coming(Standpoint month, List<HistoricEvent> meant) {
        LocalDate until = month.day().plusMonths(horizon);
        return meant.stream().filter(e -> e.isWithin(month.day(), until)).toList();
    }

    private static Set<Mineral> touched(List<HistoricEvent> coming, Set<Mineral> universe) {
        return universe.stream()
                .filter(m -> coming.stream().anyMatch(e -> e.touches(m)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the first ten of each month, and of all minerals, the part that an event came to. */
    private Hindcast.First first(List<HistoricEvent> meant, Hindcast.Group group) {
        double all = 0;
        for (Standpoint month : months) {
            all += part(order(month, Forecaster.FLAGS, group), Integer.MAX_VALUE, month, meant);
        }
        return new Hindcast.First(
                Ratio.rounded(ten(Forecaster.FLAGS, meant, group)),
                Ratio.rounded(ten(Forecaster.PAGE, meant, group)),
                Ratio.rounded(all / months.size()));
    }

    private double ten(Forecaster by, List<HistoricEvent> meant, Hindcast.Group group) {
        double ten = 0;
        for (Standpoint month : months) {
            ten += part(order(month, by, group), FIRST, month, meant);
        }
        return ten / months.size();
    }

    private List<Mineral> order(Standpoint month, Forecaster by, Hindcast.Group group) {
        return month.order(by).stream()
                .filter(m -> !group.leavesOut(m, month.day(), events))
                .toList();
    }

    private double part(List<Mineral> order, int most, Standpoint month, List<HistoricEvent> meant) {
        List<Mineral> front = order.subList(0, Math.min(most, order.size()));
        return touched(coming(month, meant), Set.copyOf(front)).size() / (double) Math.max(1, front.size());
    }
}
