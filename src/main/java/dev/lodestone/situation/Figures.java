package dev.lodestone.situation;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.SupplyBalance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The current figures, arranged so that what an economy gets from whom is found without a search. */
final class Figures {

    /** One supplier's share of a supply, whatever fact says it. */
    record Part(Economy supplier, Estimate share, Estimate tradeParameter, Fact fact) {}

    /** A supply that is divided among suppliers; the stage is never mixed. */
    record Whole(Concentration.Supply of, Economy economy, Mineral mineral, Stage stage, String form, Period period) {}

    private record Pair(Economy economy, Mineral mineral) {}

    private final Map<Whole, List<Part>> supplies = new LinkedHashMap<>();
    private final Map<Pair, List<Whole>> wholes = new HashMap<>();
    private final Map<Pair, List<NetImportReliance>> reliances = new LinkedHashMap<>();
    private final Map<Economy, Governance> governance = new HashMap<>();
    private final Map<Economy, Set<Mineral>> minerals = new HashMap<>();
    private final Map<Pair, List<Production>> outputs = new HashMap<>();
    private final Map<Pair, List<Demand>> demands = new HashMap<>();
    private final Set<Mineral> allMinerals = new LinkedHashSet<>();

    Figures(List<Fact> current) {
        Map<Whole, List<Production>> output = new LinkedHashMap<>();
        for (Fact fact : current) {
            allMinerals.addAll(fact.minerals());
            for (Economy economy : fact.tellsOf()) {
                minerals.computeIfAbsent(economy, e -> new LinkedHashSet<>()).addAll(fact.minerals());
            }
            if (fact instanceof ImportShare s) {
                add(
                        new Whole(
                                Concentration.Supply.IMPORTS,
                                s.importer(),
                                s.mineral(),
                                s.stage(),
                                text(s.form()),
                                s.period()),
                        new Part(s.supplier(), s.share(), null, s));
            } else if (fact instanceof SourcingShare s) {
                add(
                        new Whole(Concentration.Supply.USE, s.economy(), s.mineral(), s.stage(), "", s.period()),
                        new Part(s.supplier(), s.share(), s.tradeParameter(), s));
            } else if (fact instanceof ProductionShare s) {
                add(
                        new Whole(Concentration.Supply.OUTPUT, Economy.WORLD, s.mineral(), s.stage(), "", s.period()),
                        new Part(s.country(), s.share(), s.tradeParameter(), s));
            } else if (fact instanceof Production p) {
                outputs.computeIfAbsent(new Pair(p.country(), p.mineral()), o -> new ArrayList<>(1))
                        .add(p);
                output.computeIfAbsent(
                                new Whole(
                                        Concentration.Supply.OUTPUT,
                                        Economy.WORLD,
                                        p.mineral(),
                                        p.stage(),
                                        text(p.form()),
                                        p.period()),
                                w -> new ArrayList<>())
                        .add(p);
            } else if (fact instanceof Demand d) {
                demands.computeIfAbsent(new Pair(d.economy(), d.mineral()), p -> new ArrayList<>(1))
                        .add(d);
            } else if (fact instanceof Governance g) {
                governance.put(g.country(), g);
            } else if (fact instanceof ImportReliance r) {
                add(new NetImportReliance(
                        r.economy(), r.mineral(), r.stage(), r.period(), r.reliance(), false, List.of(r)));
            } else if (fact instanceof SupplyBalance b) {
                add(computed(b));
            }
        }
        output.forEach((whole, facts) -> Outputs.shares(facts).forEach(part -> add(whole, part)));
    }

    private void add(Whole whole, Part part) {
        List<Part> parts = supplies.get(whole);
        if (parts == null) {
            parts = new ArrayList<>();
            supplies.put(whole, parts);
            wholes.computeIfAbsent(new Pair(whole.economy, whole.mineral), p -> new ArrayList<>())
                    .add(whole);
        }
        parts.add(part);
    }

    private void add(NetImportReliance reliance) {
        reliances
                .computeIfAbsent(new Pair(reliance.economy(), reliance.mineral()), p -> new ArrayList<>())
                .add(reliance);
    }

    private static NetImportReliance computed(SupplyBalance b) {
        Estimate none = Estimate.number(0);
        Estimate reliance = dev.lodestone.method.NetImportReliance.of(
                b.imports(),
                b.exports(),
                b.primaryProduction(),
                b.secondaryProduction() == null ? none : b.secondaryProduction(),
                b.stockRelease() == null ? none : b.stockRelease());
        return new NetImportReliance(b.economy(), b.mineral(), b.stage(), b.period(), reliance, true, List.of(b));
    }

    Map<Whole, List<Part>> supplies() {
        return supplies;
    }

    Collection<List<NetImportReliance>> reliances() {
        return reliances.values();
    }

    List<NetImportReliance> reliance(Economy economy, Mineral mineral) {
        return reliances.getOrDefault(new Pair(economy, mineral), List.of());
    }

    Governance governance(Economy country) {
        return governance.get(country);
    }

    Set<Mineral> allMinerals() {
        return allMinerals;
    }

    /** The minerals that figures of an economy are about. */
    Set<Mineral> mineralsOf(Economy economy) {
        return minerals.getOrDefault(economy, Set.of());
    }

    /** A measure's minerals and, of its groups, the members that figures are about. */
    Set<Mineral> covered(List<Mineral> named) {
        Set<Mineral> covered = new LinkedHashSet<>(named);
        for (Mineral group : named) {
            for (Mineral mineral : allMinerals) {
                if (group.covers(mineral)) {
                    covered.add(mineral);
                }
            }
        }
        return covered;
    }

    /**
     * A supplier's largest share of an economy's supply of a mineral at the stages asked for. Where the mineral has no figures
     * of its own, those of its groups stand in.
     *
     * @return null if no fact says
     */
    Part share(Concentration.Supply of, Economy economy, Mineral mineral, Economy supplier, Predicate<Stage> stages) {
        Part own = largest(of, economy, mineral, supplier, stages);
        if (own != null) {
            return own;
        }
        Part best = null;
        for (Mineral group : mineral.groups()) {
            Part part = largest(of, economy, group, supplier, stages);
            if (part != null && (best == null || part.share.middle() > best.share.middle())) {
                best = part;
            }
        }
        return best;
    }

    private Part largest(
            Concentration.Supply of, Economy economy, Mineral mineral, Economy supplier, Predicate<Stage> stages) {
        Part best = null;
        for (Whole whole : wholes.getOrDefault(new Pair(economy, mineral), List.of())) {
            if (whole.of != of || !stages.test(whole.stage)) {
                continue;
            }
            for (Part part : supplies.get(whole)) {
                if (part.supplier.equals(supplier) && (best == null || part.share.middle() > best.share.middle())) {
                    best = part;
                }
            }
        }
        return best;
    }

    /** The countries whose output of a mineral the facts give in tonnes, in the order of their codes. */
    Set<Economy> producers(Mineral mineral) {
        Set<Economy> producers = new TreeSet<>();
        outputs.keySet().forEach(pair -> {
            if (pair.mineral.equals(mineral)) {
                producers.add(pair.economy);
            }
        });
        return producers;
    }

    /** A country's largest output of a mineral at the stages asked for; null if no fact says. */
    Production output(Economy country, Mineral mineral, Predicate<Stage> stages) {
        Production most = null;
        for (Production p : outputs.getOrDefault(new Pair(country, mineral), List.of())) {
            if (stages.test(p.stage())
                    && (most == null || p.figure().middle() > most.figure().middle())) {
                most = p;
            }
        }
        return most;
    }

    /** An economy's demand for a mineral at a stage; null if no fact says. */
    Demand demand(Economy economy, Mineral mineral, Stage stage) {
        return demands.getOrDefault(new Pair(economy, mineral), List.of()).stream()
                .filter(d -> d.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    /** The world total that a division of output is of, in tonnes; null if no fact says. */
    Production total(Concentration output) {
        return outputs.getOrDefault(new Pair(Economy.WORLD, output.mineral()), List.of()).stream()
                .filter(p -> p.stage() == output.stage() && text(p.form()).equals(output.form()))
                .findFirst()
                .orElse(null);
    }

    /** The supplies of an economy and a mineral, one for each stage and form. */
    List<Whole> wholes(Economy economy, Mineral mineral) {
        return wholes.getOrDefault(new Pair(economy, mineral), List.of());
    }

    List<Part> parts(Whole whole) {
        return supplies.get(whole);
    }

    private static String text(String form) {
        return form == null ? "" : form;
    }
}
