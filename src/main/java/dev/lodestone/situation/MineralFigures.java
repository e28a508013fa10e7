package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.SupplyBalance;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.fact.Wholes;
import dev.lodestone.method.Shares;
import dev.lodestone.situation.Figures.Part;
import dev.lodestone.situation.Figures.Whole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The current figures of one mineral. */
final class MineralFigures {
    static final MineralFigures NONE = new MineralFigures();

    private final Map<Whole, List<Part>> supplies = new LinkedHashMap<>();
    private final Map<Economy, List<Whole>> wholes = new HashMap<>();
    private final Map<Economy, List<NetImportReliance>> reliances = new LinkedHashMap<>();
    private final Map<Economy, List<Production>> outputs = new HashMap<>();
    private final Map<Economy, List<Consumption>> uses = new HashMap<>();
    /** Quantities of world output, to be turned into shares when all are there. */
    private final Map<Whole, List<Production>> quantities = new LinkedHashMap<>();

    /** Volumes of imports, likewise. */
    private final TradeShares bought = new TradeShares();

    private final List<PartialOutput> partial = new ArrayList<>();

    /** Whether it is made of such facts; it lets all others pass. */
    static boolean takes(Fact fact) {
        return Wholes.isShare(fact)
                || fact instanceof Production
                || fact instanceof Demand
                || fact instanceof ImportReliance
                || fact instanceof TradeVolume
                || fact instanceof SupplyBalance;
    }

    void add(Fact fact) {
        if (fact instanceof TradeVolume v) {
            bought.add(v);
        } else if (fact instanceof ImportShare s) {
            add(imported(s), new Part(s.supplier(), s.share(), null, s));
        } else if (fact instanceof SourcingShare s) {
            add(
                    new Whole(Concentration.Supply.USE, s.economy(), s.mineral(), s.stage(), "", s.period()),
                    new Part(s.supplier(), s.share(), s.tradeParameter(), s));
        } else if (fact instanceof ProductionShare s) {
            add(
                    new Whole(Concentration.Supply.OUTPUT, Economy.WORLD, s.mineral(), s.stage(), "", s.period()),
                    new Part(s.country(), s.share(), s.tradeParameter(), s));
        } else if (fact instanceof Production p) {
            add(outputs, p.country(), p);
            quantities.computeIfAbsent(ofWorld(p), w -> new ArrayList<>()).add(p);
        } else if (fact instanceof Demand d) {
            add(uses, d.economy(), d);
        } else if (fact instanceof ImportReliance r) {
            add(r);
        } else if (fact instanceof SupplyBalance b) {
            add(reliances, b.economy(), computed(b));
            add(uses, b.economy(), b);
        }
    }

    /** One that is withheld may be anything, from nothing to all: it is not known, and asked for. */
    private void add(ImportReliance r) {
        if (!r.reliance().isWithheld()) {
            add(
                    reliances,
                    r.economy(),
                    new NetImportReliance(
                            r.economy(), r.mineral(), r.stage(), r.period(), r.reliance(), false, List.of(r)));
        }
    }

    private static Whole imported(ImportShare s) {
        return new Whole(
                Concentration.Supply.IMPORTS, s.importer(), s.mineral(), s.stage(), text(s.form()), s.period());
    }

    private static Whole ofWorld(Production p) {
        return new Whole(
                Concentration.Supply.OUTPUT, Economy.WORLD, p.mineral(), p.stage(), text(p.form()), p.period());
    }

    /** To be called when all facts have been added. */
    void complete() {
        supplies.replaceAll((whole, parts) -> told(parts));
        supplies.values().removeIf(List::isEmpty);
        wholes.values().forEach(of -> of.removeIf(whole -> !supplies.containsKey(whole)));
        bought.tell(supplies.keySet(), this::add);
        List<Stage> shared = supplies.keySet().stream()
                .filter(w -> w.of() == Concentration.Supply.OUTPUT)
                .map(Whole::stage)
                .toList();
        quantities.forEach((whole, facts) -> {
            Outputs outputs = Outputs.of(facts);
            if (outputs.isPartial() && !shared.contains(whole.stage())) {
                partial.add(new PartialOutput(
                        whole.mineral(), whole.stage(), whole.form(), whole.period(), List.copyOf(facts)));
            }
            outputs.shares().forEach(part -> add(whole, part));
        });
        quantities.clear();
    }

    /** A withheld share is at most what the others leave; where they leave all, nobody tells anything. */
    private static List<Part> told(List<Part> parts) {
        if (parts.stream().noneMatch(p -> p.share().isWithheld())) {
            return parts;
        }
        double left = Shares.missing(parts.stream().map(Part::share).toList());
        if (left >= 1) {
            return List.of();
        }
        return parts.stream()
                .map(p -> p.share().isWithheld()
                        ? new Part(p.supplier(), Estimate.share(0, left), p.tradeParameter(), p.fact(), p.whole())
                        : p)
                .toList();
    }

    private void add(Whole whole, Part part) {
        List<Part> parts = supplies.get(whole);
        if (parts == null) {
            parts = new ArrayList<>();
            supplies.put(whole, parts);
            add(wholes, whole.economy(), whole);
        }
        parts.add(part);
    }

    private static <T> void add(Map<Economy, List<T>> into, Economy economy, T figure) {
        into.computeIfAbsent(economy, e -> new ArrayList<>(2)).add(figure);
    }

    private static NetImportReliance computed(SupplyBalance b) {
        Estimate none = Estimate.number(0);
        Estimate reliance = dev.lodestone.method.NetImportRelianceFormula.of(
                b.imports(),
                b.exports(),
                b.primaryProduction(),
                b.secondaryProduction() == null ? none : b.secondaryProduction(),
                b.stockRelease() == null ? none : b.stockRelease());
        return new NetImportReliance(b.economy(), b.mineral(), b.stage(), b.period(), reliance, true, List.of(b));
    }

    /** World outputs of which only a part is known. */
    List<PartialOutput> partial() {
        return partial;
    }

    Map<Whole, List<Part>> supplies() {
        return supplies;
    }

    Collection<List<NetImportReliance>> reliances() {
        return reliances.values();
    }

    List<NetImportReliance> reliance(Economy economy) {
        return reliances.getOrDefault(economy, List.of());
    }

    List<Whole> wholes(Economy economy) {
        return wholes.getOrDefault(economy, List.of());
    }

    Set<Economy> buyers() {
        return wholes.keySet();
    }

    List<Production> outputs(Economy country) {
        return outputs.getOrDefault(country, List.of());
    }

    Set<Economy> producers() {
        return outputs.keySet();
    }

    List<Consumption> uses(Economy economy) {
        return uses.getOrDefault(economy, List.of());
    }

    /** A supplier's largest share of an economy's supply of the goods asked for; null if no fact says. */
    Part largest(Concentration.Supply of, Economy economy, Economy supplier, Predicate<Whole> goods) {
        Part best = null;
        for (Whole whole : wholes(economy)) {
            if (whole.of() != of || !goods.test(whole)) {
                continue;
            }
            for (Part part : supplies.get(whole)) {
                if (part.supplier().equals(supplier)
                        && (best == null || part.share().middle() > best.share().middle())) {
                    best = part;
                }
            }
        }
        return best;
    }

    private static String text(String form) {
        return form == null ? "" : form;
    }
}
