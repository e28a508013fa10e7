package dev.lodestone.hindcast;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Indicator;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PublishedIndicator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A way of putting minerals in order: the advice, or one published figure alone. */
public enum Forecaster {
    /** The worst severity of what is flagged, then how many matters there are. */
    FLAGS("the flags"),
    /** The order of the concerns, which weighs deadlines and stakes as well. */
    PAGE("the order of the concerns"),
    SUPPLY_RISK("EU supply risk alone"),
    CONCENTRATION("HHI alone"),
    IMPORT_RELIANCE("import reliance alone");

    private final String says;

    Forecaster(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }

    /** Whether it is one figure alone, and no advice. */
    public boolean isFigure() {
        return this != FLAGS && this != PAGE;
    }

    /** What one figure alone says of each mineral that it is known of: of several stages the highest, of editions the latest. */
    Map<Mineral, Double> scores(
            Assessment answer, Collection<Fact> facts, Economy reader, Collection<Mineral> universe) {
        Map<Mineral, Double> figures = switch (this) {
            case FLAGS, PAGE -> Map.of();
            case SUPPLY_RISK -> supplyRisk(facts);
            case CONCENTRATION -> indicators(answer, "hhi", Economy.WORLD);
            case IMPORT_RELIANCE -> indicators(answer, "net-import-reliance", reader);
        };
        Map<Mineral, Double> scores = new TreeMap<>();
        figures.forEach((mineral, figure) -> universe.stream()
                .filter(u -> Counted.touches(mineral, u))
                .forEach(u -> scores.merge(u, figure, Math::max)));
        return scores;
    }

    private static Map<Mineral, Double> indicators(Assessment answer, String name, Economy whose) {
        Map<Mineral, Double> highest = new HashMap<>();
        for (Indicator i : answer.indicators()) {
            if (i.indicator().equals(name) && i.economy().equals(whose)) {
                highest.merge(i.mineral(), i.value().middle(), Math::max);
            }
        }
        return highest;
    }

    private static Map<Mineral, Double> supplyRisk(Collection<Fact> facts) {
        Map<Mineral, LocalDate> days = new HashMap<>();
        Map<Mineral, Double> latest = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof PublishedIndicator p
                    && p.indicator() == IndicatorKind.SUPPLY_RISK
                    && !(days.containsKey(p.mineral()) && days.get(p.mineral()).isAfter(p.publishedOn()))) {
                days.put(p.mineral(), p.publishedOn());
                latest.put(p.mineral(), p.figure().middle());
            }
        }
        return latest;
    }

    @Override
    public String toString() {
        return says;
    }
}
