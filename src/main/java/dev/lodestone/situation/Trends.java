package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.ProductionShare;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the vintages of one supplier's share. */
final class Trends {
    private static final int YEARS = 5;

    private record Point(Economy economy, Economy supplier, Mineral mineral, Stage stage, Estimate share, Dated fact) {}

    private Trends() {}

    static List<Trend> of(List<Fact> facts, LocalDate asOf) {
        Map<List<Object>, Point> first = new HashMap<>();
        Map<List<Object>, List<Point>> series = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Point point = point(fact);
            if (point != null
                    && point.fact.period() != null
                    && point.fact.period().last() <= asOf.getYear()) {
                List<Object> of = ((dev.lodestone.fact.Figure) point.fact).reading();
                Point before = first.putIfAbsent(of, point);
                if (before != null) {
                    series.computeIfAbsent(of, k -> new ArrayList<>(List.of(before)))
                            .add(point);
                }
            }
        }
        List<Trend> trends = new ArrayList<>();
        for (List<Point> points : series.values()) {
            trend(points, trends);
        }
        return trends;
    }

    private static void trend(List<Point> points, List<Trend> into) {
        points.sort((a, b) -> a.fact.period().compareTo(b.fact.period()));
        Point now = points.get(points.size() - 1);
        Point before = points.stream()
                .filter(p -> p.fact.period().last() >= now.fact.period().last() - YEARS)
                .findFirst()
                .orElseThrow();
        if (!before.fact.period().equals(now.fact.period())) {
            Estimate change = new Estimate(
                    now.share.low() - before.share.high(),
                    now.share.high() - before.share.low(),
                    false,
                    false,
                    Estimate.Kind.RATE);
            into.add(new Trend(
                    now.economy,
                    now.supplier,
                    now.mineral,
                    now.stage,
                    before.share,
                    now.share,
                    change,
                    List.of(before.fact, now.fact)));
        }
    }

    private static Point point(Fact fact) {
        if (fact instanceof ImportShare s) {
            return new Point(s.importer(), s.supplier(), s.mineral(), s.stage(), s.share(), s);
        } else if (fact instanceof SourcingShare s) {
            return new Point(s.economy(), s.supplier(), s.mineral(), s.stage(), s.share(), s);
        } else if (fact instanceof ProductionShare s) {
            return new Point(Economy.WORLD, s.country(), s.mineral(), s.stage(), s.share(), s);
        }
        return null;
    }
}
