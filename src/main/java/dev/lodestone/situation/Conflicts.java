package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PublishedIndicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Figures for one thing that contradict each other, and published ones that contradict what their parts give. */
final class Conflicts {
    private Conflicts() {}

    static List<Conflict> of(Readings readings, Figures figures, List<SupplyRisk> risks) {
        List<Fact> facts = readings.used();
        List<Conflict> conflicts = new ArrayList<>();
        for (Readings.Retold told : readings.others()) {
            if (told.used() instanceof Figure used && told.other() instanceof Figure other) {
                add(
                        conflicts,
                        economy(used),
                        used.minerals().isEmpty() ? null : used.minerals().get(0),
                        Phrases.of(used.getClass()),
                        used.figure(),
                        other.figure(),
                        List.of(used, other));
            } else {
                figures(told, conflicts);
            }
        }
        others(facts, conflicts);
        for (List<NetImportReliance> reliances : figures.reliances()) {
            for (NetImportReliance computed : reliances) {
                for (NetImportReliance published : reliances) {
                    if (computed.computed()
                            && !published.computed()
                            && Objects.equals(computed.period(), published.period())) {
                        List<Fact> from = new ArrayList<>(published.from());
                        from.addAll(computed.from());
                        add(
                                conflicts,
                                computed.economy(),
                                computed.mineral(),
                                "net import reliance",
                                published.reliance(),
                                computed.reliance(),
                                from);
                    }
                }
            }
        }
        for (SupplyRisk risk : risks) {
            for (Fact fact : facts) {
                if (risk.computed()
                        && fact instanceof PublishedIndicator p
                        && p.indicator() == IndicatorKind.SUPPLY_RISK
                        && p.mineral().equals(risk.mineral())
                        && (p.stage() == null || p.stage() == risk.stage())) {
                    List<Fact> from = new ArrayList<>(List.of(p));
                    from.addAll(risk.from());
                    add(conflicts, risk.economy(), risk.mineral(), "supply risk", p.value(), risk.value(), from);
                }
            }
        }
        return conflicts;
    }

    /** Other facts with figures: two that agree in all but those, id and source. */
    private static void others(List<Fact> facts, List<Conflict> conflicts) {
        Map<List<Object>, Fact> first = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Figure || fact instanceof Measure) {
                continue;
            }
            List<Object> about = new ArrayList<>(List.of(fact.getClass()));
            List<FactType.Field> figures = new ArrayList<>();
            for (FactType.Field field : FactType.of(fact).fields()) {
                if (field.type() == Estimate.class) {
                    figures.add(field);
                } else if (!field.isLabel()) {
                    about.add(field.of(fact));
                }
            }
            Fact other = figures.isEmpty() ? null : first.putIfAbsent(about, fact);
            if (other != null) {
                figures.forEach(f -> compare(f, other, fact, conflicts));
            }
        }
    }

    private static void figures(Readings.Retold told, List<Conflict> into) {
        FactType.of(told.used()).fields().stream()
                .filter(f -> f.type() == Estimate.class)
                .forEach(f -> compare(f, told.used(), told.other(), into));
    }

    private static void compare(FactType.Field field, Fact first, Fact second, List<Conflict> into) {
        if (field.of(first) instanceof Estimate one && field.of(second) instanceof Estimate other) {
            add(
                    into,
                    economy(first),
                    first.minerals().size() == 1 ? first.minerals().get(0) : null,
                    Phrases.of(first.getClass()),
                    one,
                    other,
                    List.of(first, second));
        }
    }

    private static Economy economy(Fact fact) {
        return fact.tellsOf().isEmpty() ? Economy.WORLD : fact.tellsOf().get(0);
    }

    /** Nothing is added where the two agree or their bounds overlap. */
    private static void add(
            List<Conflict> into,
            Economy economy,
            Mineral mineral,
            String what,
            Estimate first,
            Estimate second,
            List<Fact> from) {
        double apart = Math.max(first.low() - second.high(), second.low() - first.high());
        double larger = Math.max(Math.abs(first.middle()), Math.abs(second.middle()));
        if (apart > 0 && larger > 0 && Double.isFinite(apart)) {
            Estimate difference = new Estimate(apart / larger, apart / larger, false, false, Estimate.Kind.RATE);
            into.add(new Conflict(economy, mineral, what, first, second, difference, from));
        }
    }
}
