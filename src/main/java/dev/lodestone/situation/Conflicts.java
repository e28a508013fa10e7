package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.method.StockDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Figures for one thing that contradict each other, and published ones that contradict what their parts give. */
final class Conflicts {
    /** Types of facts with figures of which no two are readings of one thing. */
    @SuppressWarnings("unchecked")
    private static final Class<? extends Fact>[] OTHERS = FactType.all().stream()
            .filter(type -> !type.estimates().isEmpty())
            .map(FactType::record)
            .filter(type -> !Figure.class.isAssignableFrom(type) && !Measure.class.isAssignableFrom(type))
            .toArray(Class[]::new);

    private Conflicts() {}

    /**
     * @param retold readings that another is used for
     * @param computed supply risks, concentrations and geopolitical risks
     */
    static List<Conflict> of(
            CurrentFacts facts, List<Readings.Retold> retold, Figures figures, List<Derived> computed) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Readings.Retold told : retold) {
            if (told.used() instanceof Figure used && told.other() instanceof Figure other) {
                add(
                        conflicts,
                        economy(used),
                        used.minerals().isEmpty() ? null : used.minerals().get(0),
                        Phrases.of(used.getClass()),
                        used.figure(),
                        other.figure(),
                        true,
                        List.of(used, other));
            } else {
                figures(told, conflicts);
            }
        }
        others(facts.ofAny(OTHERS), conflicts);
        reliances(figures, conflicts);
        stocks(facts, conflicts);
        Map<Mineral, List<Derived>> byMineral = new HashMap<>();
        computed.forEach(c ->
                byMineral.computeIfAbsent(mineralOf(c), m -> new ArrayList<>(2)).add(c));
        facts.of(PublishedIndicator.class)
                .forEach(p -> published(p, byMineral.getOrDefault(p.mineral(), List.of()), conflicts));
        return conflicts;
    }

    /** The days that a stock is said to last beside what its quantity gives. */
    private static void stocks(CurrentFacts facts, List<Conflict> conflicts) {
        List<Stockpile> toldTwice = facts.of(Stockpile.class).stream()
                .filter(stock -> stock.days() != null && stock.quantity() != null)
                .toList();
        Map<StockCovers.Use, Consumption> uses = toldTwice.isEmpty() ? Map.of() : StockCovers.uses(facts);
        for (Stockpile stock : toldTwice) {
            Consumption use = uses.get(StockCovers.Use.of(stock));
            Estimate days = use == null ? null : StockDays.of(stock.quantity().map(stock.unit()::toTonnes), use.used());
            if (days != null) {
                add(
                        conflicts,
                        stock.economy(),
                        stock.mineral(),
                        "stock in days",
                        stock.days(),
                        days,
                        false,
                        List.of(stock, use));
            }
        }
    }

    /** A published reliance beside what its balance gives. */
    private static void reliances(Figures figures, List<Conflict> conflicts) {
        for (List<NetImportReliance> reliances : figures.reliances()) {
            List<NetImportReliance> others =
                    reliances.stream().filter(r -> !r.computed()).toList();
            for (NetImportReliance published : others) {
                for (NetImportReliance workedOut : reliances) {
                    if (workedOut.computed() && Objects.equals(workedOut.period(), published.period())) {
                        add(published, workedOut, conflicts);
                    }
                }
            }
        }
    }

    private static void add(NetImportReliance published, NetImportReliance workedOut, List<Conflict> conflicts) {
        List<Fact> from = new ArrayList<>(published.from());
        from.addAll(workedOut.from());
        add(
                conflicts,
                workedOut.economy(),
                workedOut.mineral(),
                Conflict.RELIANCE,
                published.reliance(),
                workedOut.reliance(),
                false,
                from);
    }

    /** A published indicator beside what its parts give, which is what is used. */
    private static void published(PublishedIndicator p, List<Derived> computed, List<Conflict> into) {
        for (Derived derived : computed) {
            Estimate value = value(p, derived);
            if (value != null) {
                List<Fact> from = new ArrayList<>(List.of(p));
                from.addAll(derived.from());
                add(into, economyOf(derived), p.mineral(), name(p.indicator()), value, p.value(), false, from);
            }
        }
    }

    /** What was worked out of the thing that an indicator is about; null if it is about another. */
    private static Estimate value(PublishedIndicator p, Derived derived) {
        boolean anyStage = p.stage() == null;
        if (derived instanceof SupplyRisk r && p.indicator() == IndicatorKind.SUPPLY_RISK && r.computed()) {
            return isOf(p, r.economy(), r.mineral()) && (anyStage || p.stage() == r.stage()) ? r.value() : null;
        } else if (derived instanceof Concentration c && p.indicator() == IndicatorKind.HHI) {
            return PublishedConcentration.isOf(p, c) ? c.hhi() : null;
        } else if (derived instanceof GeopoliticalRisk g && p.indicator() == IndicatorKind.GEOPOLRISK) {
            return isOf(p, g.economy(), g.mineral()) && !g.from().contains(p) ? g.score() : null;
        }
        return null;
    }

    private static boolean isOf(PublishedIndicator p, Economy economy, Mineral mineral) {
        return p.mineral().equals(mineral)
                && (p.economy() == null || p.economy().equals(economy));
    }

    private static Economy economyOf(Derived derived) {
        if (derived instanceof SupplyRisk r) {
            return r.economy();
        }
        return derived instanceof Concentration c ? c.economy() : ((GeopoliticalRisk) derived).economy();
    }

    private static Mineral mineralOf(Derived derived) {
        if (derived instanceof SupplyRisk r) {
            return r.mineral();
        }
        return derived instanceof Concentration c ? c.mineral() : ((GeopoliticalRisk) derived).mineral();
    }

    private static String name(IndicatorKind kind) {
        return switch (kind) {
            case SUPPLY_RISK -> "supply risk";
            case GEOPOLRISK -> "GeoPolRisk";
            default -> "HHI";
        };
    }

    /** Other facts with figures: two that agree in all but those, id and source. */
    private static void others(List<Fact> facts, List<Conflict> conflicts) {
        Map<List<Object>, Fact> first = new HashMap<>();
        for (Fact fact : facts) {
            List<Object> about = new ArrayList<>(List.of(fact.getClass()));
            for (FactType.Field field : FactType.of(fact).fields()) {
                if (field.type() != Estimate.class && !field.isLabel()) {
                    about.add(field.of(fact));
                }
            }
            Fact other = first.putIfAbsent(about, fact);
            if (other != null) {
                FactType.of(fact).estimates().forEach(f -> compare(f, other, fact, conflicts));
            }
        }
    }

    private static void figures(Readings.Retold told, List<Conflict> into) {
        FactType.of(told.used()).estimates().forEach(f -> compare(f, told.used(), told.other(), into));
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
                    true,
                    List.of(first, second));
        }
    }

    private static Economy economy(Fact fact) {
        return fact.tellsOf().isEmpty() ? Economy.WORLD : fact.tellsOf().get(0);
    }

    /** Nothing is added where the two agree, nor where the bounds of what was worked out meet those of the other. */
    private static void add(
            List<Conflict> into,
            Economy economy,
            Mineral mineral,
            String what,
            Estimate first,
            Estimate second,
            boolean given,
            List<Fact> from) {
        double apart = Math.max(0, Math.max(first.low() - second.high(), second.low() - first.high()));
        // Of bounds those ends count that lie nearest: so far apart the two are in any case.
        double one = apart == 0 ? first.middle() : first.low() > second.high() ? first.low() : first.high();
        double other = apart == 0 ? second.middle() : first.low() > second.high() ? second.high() : second.low();
        double larger = Math.max(Math.abs(one), Math.abs(other));
        boolean differ = given ? !first.equals(second) : apart > 0;
        if (differ && larger > 0 && Double.isFinite(apart / larger)) {
            Estimate difference = new Estimate(apart / larger, apart / larger, false, false, Estimate.Kind.RATE);
            into.add(new Conflict(economy, mineral, what, first, second, difference, given, from));
        }
    }
}
