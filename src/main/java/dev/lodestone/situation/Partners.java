package dev.lodestone.situation;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom an economy could turn to, and whether it has an agreement with them. */
final class Partners {
    static final List<Class<? extends Derived>> KINDS = List.of(Alternatives.class, PartnerSupply.class);

    private final Figures figures;
    private final LocalDate asOf;
    private final Economy economy;
    private final List<Agreement> inForce;
    // One country supplies many minerals: what is found out about it is kept.
    private final Map<Economy, List<Agreement>> with = new HashMap<>();
    private final Map<Economy, Boolean> foreign = new HashMap<>();
    private final List<Derived> found = new ArrayList<>();

    private Partners(List<Agreement> agreements, Figures figures, Economy economy, LocalDate asOf) {
        this.figures = figures;
        this.asOf = asOf;
        this.economy = economy;
        this.inForce = agreements.stream()
                .filter(a -> a.parties().stream().anyMatch(p -> p.covers(economy, asOf)))
                .toList();
    }

    static List<Derived> of(CurrentFacts facts, Figures figures, Set<Economy> subjects, LocalDate asOf) {
        List<Agreement> agreements = new ArrayList<>();
        Map<Economy, List<Consumption>> uses = new HashMap<>();
        for (Agreement a : facts.of(Agreement.class)) {
            if (a.schedule().at(asOf).state() == State.IN_FORCE) {
                agreements.add(a);
            }
        }
        for (Consumption use : Uses.all(facts)) {
            if (use.stage() != null) {
                uses.computeIfAbsent(use.economy(), e -> new ArrayList<>()).add(use);
            }
        }
        return SideBySide.all(subjects, figures.areMany(), economy -> {
            Partners partners = new Partners(agreements, figures, economy, asOf);
            figures.mineralsOf(economy).forEach(partners::alternatives);
            uses.getOrDefault(economy, List.of()).forEach(partners::supply);
            return partners.found;
        });
    }

    /** One a stage: the economy's imports, else its use, else world output. */
    private void alternatives(Mineral mineral) {
        Map<Stage, Figures.Whole> byStage = new EnumMap<>(Stage.class);
        List<Figures.Whole> wholes = new ArrayList<>(figures.wholes(economy, mineral));
        if (!figures.reliance(economy, mineral).isEmpty()) {
            wholes.addAll(figures.wholes(Economy.WORLD, mineral));
        }
        for (Figures.Whole whole : wholes) {
            byStage.merge(whole.stage(), whole, this::nearer);
        }
        byStage.forEach((stage, whole) -> {
            Figures.Part top = top(whole);
            if (top != null) {
                alternatives(mineral, whole, top);
            }
        });
    }

    private Figures.Whole nearer(Figures.Whole a, Figures.Whole b) {
        if (rank(a) != rank(b)) {
            return rank(a) < rank(b) ? a : b;
        }
        if (a.economy().equals(Economy.WORLD)) {
            return a;
        }
        Figures.Part topA = top(a);
        Figures.Part topB = top(b);
        return topB == null
                        || topA != null && topA.share().middle() >= topB.share().middle()
                ? a
                : b;
    }

    private static int rank(Figures.Whole whole) {
        return switch (whole.of()) {
            case IMPORTS -> 0;
            case USE -> 1;
            case OUTPUT -> 2;
        };
    }

    private Figures.Part top(Figures.Whole whole) {
        Figures.Part top = null;
        for (Figures.Part part : figures.parts(whole)) {
            if (isForeign(part.supplier())
                    && (top == null || part.share().middle() > top.share().middle())) {
                top = part;
            }
        }
        return top;
    }

    /** Whether a country is neither the economy itself nor in one union with it. */
    private boolean isForeign(Economy other) {
        return foreign.computeIfAbsent(
                other,
                o -> !o.equals(Economy.OTHER)
                        && !economy.covers(o, asOf)
                        && !o.covers(economy, asOf)
                        && !(Economy.EU.covers(o, asOf) && Economy.EU.covers(economy, asOf)));
    }

    private void alternatives(Mineral mineral, Figures.Whole whole, Figures.Part top) {
        List<Fact> from = new ArrayList<>(top.from());
        List<Figures.Part> others = new ArrayList<>();
        for (Figures.Whole output : figures.wholes(Economy.WORLD, mineral)) {
            if (output.stage() == whole.stage()) {
                figures.parts(output).stream()
                        .filter(p -> p.share().high() > 0 && !p.supplier().equals(top.supplier()))
                        .filter(p -> isForeign(p.supplier()))
                        .forEach(others::add);
            }
        }
        others.sort(Comparator.comparingDouble((Figures.Part p) -> -p.share().middle())
                .thenComparing(Figures.Part::supplier));
        List<Economy> names =
                others.stream().map(Figures.Part::supplier).distinct().toList();
        if (names.isEmpty()) {
            return;
        }
        List<Agreement> with = Once.of(names.stream()
                .flatMap(n -> agreements(n, mineral, whole.stage()).stream())
                .toList());
        others.stream().limit(3).forEach(p -> from.addAll(p.from()));
        NetImportReliance reliance = figures.reliance(economy, whole);
        if (reliance != null && whole.of() == Concentration.Supply.OUTPUT) {
            from.addAll(reliance.from());
        }
        from.addAll(with);
        found.add(new Alternatives(
                whole.of(),
                economy,
                mineral,
                whole.stage(),
                whole.form(),
                top.supplier(),
                top.share(),
                reliance == null ? null : reliance.reliance(),
                Measures.few(names),
                !with.isEmpty(),
                Once.of(from)));
    }

    private List<Agreement> agreements(Economy other, Mineral mineral, Stage stage) {
        List<Agreement> found = new ArrayList<>();
        for (Agreement a : with.computeIfAbsent(other, this::agreements)) {
            if ((a.stages().isEmpty() || a.stages().contains(stage))
                    && (a.minerals().isEmpty() || a.minerals().stream().anyMatch(m -> m.covers(mineral)))) {
                found.add(a);
            }
        }
        return found;
    }

    private List<Agreement> agreements(Economy other) {
        return inForce.stream()
                .filter(a -> a.parties().stream().anyMatch(p -> p.covers(other, asOf)))
                .toList();
    }

    private void supply(Consumption use) {
        List<Fact> from = new ArrayList<>(List.of(use));
        List<Economy> partners = new ArrayList<>();
        Estimate output = Estimate.number(0);
        for (Economy country : figures.producers(use.mineral())) {
            Production p = figures.output(country, use.mineral(), s -> s == use.stage());
            boolean foreign = isForeign(country) && !country.equals(Economy.WORLD);
            List<Agreement> with = p == null || !foreign || p.figure().high() == 0
                    ? List.of()
                    : agreements(country, use.mineral(), use.stage());
            if (!with.isEmpty()) {
                partners.add(country);
                output = output.plus(p.figure());
                from.add(p);
                from.addAll(with);
            }
        }
        if (!partners.isEmpty() && use.used().low() > 0) {
            Estimate need = use.used();
            found.add(new PartnerSupply(
                    economy,
                    use.mineral(),
                    use.stage(),
                    Measures.few(partners),
                    new Estimate(
                            output.low() / need.high(),
                            output.high() / need.low(),
                            output.lowOpen(),
                            output.highOpen(),
                            Estimate.Kind.RATE),
                    Once.of(from)));
        }
    }
}
