package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.Words;
import dev.lodestone.method.StockDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How long stocks last, those of each holder and all of them together; a stock of a group stands for its members, a target for no stock. */
final class StockCovers {
    /** Whose use of what a stock is held for. */
    record Use(Economy economy, Mineral mineral, Stage stage) {
        static Use of(Stockpile stock) {
            return new Use(stock.economy(), stock.mineral(), stock.stage());
        }
    }

    private record Whose(Economy economy, Mineral mineral) {}

    private StockCovers() {}

    static List<Derived> of(CurrentFacts facts, Figures figures, Set<Economy> subjects, LocalDate asOf) {
        Map<Whose, List<StockHeld>> held = new LinkedHashMap<>();
        Map<Use, Consumption> uses = uses(facts);
        for (Stockpile stock : facts.of(Stockpile.class)) {
            if (!stock.target() && subjects.contains(stock.economy())) {
                for (Mineral mineral : figures.covered(List.of(stock.mineral()))) {
                    held.computeIfAbsent(new Whose(stock.economy(), mineral), w -> new ArrayList<>(2))
                            .add(held(stock, mineral, uses));
                }
            }
        }
        List<Derived> stocks = new ArrayList<>();
        held.forEach((whose, all) -> {
            stocks.addAll(all);
            Collection<List<StockHeld>> stages = together(nearest(whose.mineral, all));
            stages.forEach(some -> stocks.add(cover(some, stages.size() > 1, figures, asOf)));
        });
        return stocks;
    }

    private static StockHeld held(Stockpile stock, Mineral mineral, Map<Use, Consumption> uses) {
        List<Fact> from = new ArrayList<>(List.of(stock));
        Estimate quantity = stock.quantity() == null ? null : stock.quantity().map(stock.unit()::toTonnes);
        Estimate days = stock.days() != null ? stock.days() : days(stock, quantity, uses, from);
        return new StockHeld(
                stock.economy(), mineral, stock.stage(), stock.holder(), days, quantity, List.copyOf(from));
    }

    /** Those of the mineral itself, else those of the nearest group: stocks of both may be the same. */
    private static List<StockHeld> nearest(Mineral mineral, List<StockHeld> all) {
        List<Mineral> order = new ArrayList<>(List.of(mineral));
        order.addAll(mineral.groups());
        for (Mineral of : order) {
            List<StockHeld> some = all.stream().filter(s -> s.of().equals(of)).toList();
            if (!some.isEmpty()) {
                return some;
            }
        }
        return all;
    }

    /** Those that add up: of one stage. What tells no stage goes with the only one that is told of other holders. */
    private static Collection<List<StockHeld>> together(List<StockHeld> all) {
        Map<Stage, List<StockHeld>> byStage = new LinkedHashMap<>();
        all.forEach(
                s -> byStage.computeIfAbsent(s.stage(), k -> new ArrayList<>(2)).add(s));
        List<StockHeld> unsaid = byStage.get(null);
        if (unsaid != null && byStage.size() == 2) {
            List<StockHeld> said = byStage.values().stream()
                    .filter(s -> s != unsaid)
                    .findFirst()
                    .orElseThrow();
            if (unsaid.stream().allMatch(u -> said.stream().allMatch(s -> u.holder() != s.holder()))) {
                byStage.remove(null);
                said.addAll(unsaid);
            }
        }
        return byStage.values();
    }

    /** Of what some hold of a mineral in an economy those that add up for a use at a stage, one of each holder. */
    static List<StockHeld> countedFor(Stage stage, List<StockHeld> held) {
        return held.isEmpty()
                ? held
                : together(nearest(held.get(0).mineral(), held)).stream()
                        .min(Comparator.comparing(
                                some -> some.stream().noneMatch(h -> Objects.equals(h.stage(), stage))))
                        .map(StockCovers::onceEach)
                        .orElseThrow();
    }

    private static StockCover cover(List<StockHeld> told, boolean ofSeveralStages, Figures figures, LocalDate asOf) {
        List<StockHeld> held = onceEach(told);
        StockHeld first = held.get(0);
        Stage stage = held.stream()
                .map(StockHeld::stage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Once from = new Once();
        held.forEach(h -> from.addAll(h.from()));
        Leader leader = leader(first.economy(), first.mineral(), stage, figures, asOf);
        if (leader != null) {
            from.addAll(leader.part.from());
        }
        return new StockCover(
                first.economy(),
                first.mineral(),
                stage,
                held.size() == 1 ? first.holder() : null,
                days(held),
                held.stream().anyMatch(h -> h.quantity() == null)
                        ? null
                        : sum(held, held.stream().map(StockHeld::quantity).toList()),
                leader == null ? null : leader.part.supplier(),
                leader == null ? null : leader.part.share(),
                leader == null ? null : leader.stage,
                ofSeveralStages,
                isSoldOn(first.economy(), first.mineral(), stage, figures),
                years(held, asOf),
                from.all());
    }

    /** The years of stocks that are told of years before that of the advice. */
    private static String years(List<StockHeld> held, LocalDate asOf) {
        List<String> years = held.stream()
                .map(h -> ((Stockpile) h.from().get(0)).period())
                .filter(p -> p != null && p.last() < asOf.getYear())
                .distinct()
                .sorted()
                .map(Period::toString)
                .toList();
        return Words.and(years);
    }

    /** A figure of another stage tells nothing of what is held. */
    private static boolean isSoldOn(Economy economy, Mineral mineral, Stage held, Figures figures) {
        return figures.reliance(economy, mineral).stream()
                .filter(r -> held == null || r.stage() == null || r.stage() == held)
                .anyMatch(r -> r.reliance().high() <= 0);
    }

    /** One of each holder: where days are told, those. */
    private static List<StockHeld> onceEach(List<StockHeld> told) {
        Map<Holder, StockHeld> byHolder = new HashMap<>();
        told.forEach(h ->
                byHolder.merge(h.holder(), h, (a, b) -> ((Stockpile) a.from().get(0)).days() != null ? a : b));
        return told.stream().filter(h -> byHolder.get(h.holder()) == h).toList();
    }

    /** Beside a holder whose days are not known it is at least what the others hold; null if those of none are known. */
    static Estimate days(List<StockHeld> held) {
        List<StockHeld> known = held.stream().filter(h -> h.days() != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        Estimate sum = sum(known, known.stream().map(StockHeld::days).toList());
        return known.size() == held.size()
                ? sum
                : new Estimate(sum.low(), Double.POSITIVE_INFINITY, sum.lowOpen(), false, Estimate.Kind.NUMBER);
    }

    /** What holders have together. A stock of nobody in particular may be all there is, or what others hold beside it. */
    private static Estimate sum(List<StockHeld> held, List<Estimate> figures) {
        Estimate named = null;
        Estimate unnamed = null;
        for (int i = 0; i < held.size(); i++) {
            Estimate figure = figures.get(i);
            if (held.get(i).holder() == null) {
                unnamed = figure;
            } else {
                named = named == null ? figure : named.plus(figure);
            }
        }
        if (named == null || unnamed == null) {
            return named == null ? unnamed : named;
        }
        Estimate least = named.low() > unnamed.low() ? named : unnamed;
        Estimate most = named.plus(unnamed);
        return new Estimate(
                least.low(),
                most.high(),
                least.lowOpen() && least.low() < most.high(),
                most.highOpen() && least.low() < most.high(),
                Estimate.Kind.NUMBER);
    }

    private record Leader(Figures.Part part, Stage stage) {}

    /** The foreign country with the largest share of world output at a stage, at any if it is not given; null if no fact says. */
    private static Leader leader(Economy economy, Mineral mineral, Stage held, Figures figures, LocalDate asOf) {
        Leader leader = null;
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (held == null || held == whole.stage()) {
                for (Figures.Part part : figures.parts(whole)) {
                    boolean other = !part.supplier().equals(Economy.OTHER)
                            && !part.supplier().isOneWith(economy, asOf);
                    if (other
                            && (leader == null
                                    || part.share().middle()
                                            > leader.part.share().middle())) {
                        leader = new Leader(part, whole.stage());
                    }
                }
            }
        }
        return leader;
    }

    /** What is used at each stage; the only one that is told stands for what tells none. */
    static Map<Use, Consumption> uses(CurrentFacts facts) {
        Map<Use, Consumption> uses = new HashMap<>();
        for (Consumption used : Uses.all(facts)) {
            uses.putIfAbsent(new Use(used.economy(), used.mineral(), used.stage()), used);
        }
        Map<Whose, List<Consumption>> told =
                uses.values().stream().collect(Collectors.groupingBy(d -> new Whose(d.economy(), d.mineral())));
        told.forEach((whose, all) -> {
            if (all.size() == 1) {
                uses.putIfAbsent(new Use(whose.economy, whose.mineral, null), all.get(0));
            }
        });
        return uses;
    }

    private static Estimate days(Stockpile stock, Estimate quantity, Map<Use, Consumption> uses, List<Fact> from) {
        Consumption used = uses.get(Use.of(stock));
        if (used == null) {
            return null;
        }
        from.add(used);
        return StockDays.of(quantity, used.used());
    }
}
