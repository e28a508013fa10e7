package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.ImportRank;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Weighs the two sides of each pair of economies of which one controls exports to the other. */
final class Balances {
    private static final Set<State> STANDING =
            Set.of(State.ANNOUNCED, State.IN_FORCE, State.PARTLY_SUSPENDED, State.SUSPENDED, State.UNKNOWN);

    private final Map<Economy, List<ExportControl>> standing = new HashMap<>();
    private final Map<Economy, ImportRank> ranks = new HashMap<>();
    /** Each control is asked about for many partners. */
    private final Map<ExportControl, Set<Mineral>> covered = new IdentityHashMap<>();

    /** Each economy's minerals in the order of their names, found for the first of its partners. */
    private final Map<Economy, Set<Mineral>> minerals = new HashMap<>();

    private List<Refined> refined;
    private final Figures figures;
    private final LocalDate asOf;

    /** A mineral that one country refines most of, and another mines most of. */
    private record Refined(Mineral mineral, Figures.Part refiner, Figures.Part miner) {}

    private Balances(CurrentFacts facts, Figures figures, LocalDate asOf) {
        this.figures = figures;
        this.asOf = asOf;
        for (ExportControl c : facts.of(ExportControl.class)) {
            if (STANDING.contains(c.schedule().at(asOf).state())) {
                standing.computeIfAbsent(c.by(), e -> new ArrayList<>()).add(c);
            }
        }
        for (ImportRank r : facts.of(ImportRank.class)) {
            if (r.mineral() == null) {
                ranks.putIfAbsent(r.economy(), r);
            }
        }
    }

    static List<Balance> of(
            CurrentFacts facts, Figures figures, Set<Economy> subjects, Set<Economy> all, LocalDate asOf) {
        Balances balances = new Balances(facts, figures, asOf);
        List<Balance> found = new ArrayList<>();
        for (Economy economy : subjects) {
            for (Economy partner : all) {
                if (!economy.covers(partner, asOf)
                        && !partner.covers(economy, asOf)
                        && (balances.holds(economy, partner) || balances.holds(partner, economy))) {
                    found.add(balances.of(economy, partner));
                }
            }
        }
        return found;
    }

    /** A control on the whole world counts where the facts say something of the partner's imports. */
    private boolean holds(Economy by, Economy over) {
        return controls(by, over).stream()
                .anyMatch(c -> !c.on().contains(Economy.WORLD)
                        || rank(over) != null
                        || minerals(c).stream().anyMatch(m -> supplied(c, over, m) != null));
    }

    private List<ExportControl> controls(Economy by, Economy over) {
        List<ExportControl> controls = new ArrayList<>();
        for (ExportControl control : standing.getOrDefault(by, List.of())) {
            if (DayCounts.aimsAt(control, over, asOf)) {
                controls.add(control);
            }
        }
        return controls;
    }

    private Set<Mineral> minerals(ExportControl control) {
        return covered.computeIfAbsent(control, c -> new TreeSet<>(figures.covered(c.minerals())));
    }

    /** @param whole what it is a part of, in words */
    private record Supplied(Figures.Part part, String whole) {}

    private Supplied supplied(ExportControl control, Economy to, Mineral mineral) {
        Supplied imported = supplied(control, to, mineral, Concentration.Supply.IMPORTS);
        return imported != null ? imported : supplied(control, to, mineral, Concentration.Supply.USE);
    }

    private Supplied supplied(ExportControl control, Economy to, Mineral mineral, Concentration.Supply of) {
        Figures.Part part = StandIns.share(figures, of, to, mineral, control.by(), Goods.of(control)::include);
        return part == null ? null : new Supplied(part, whole(of, mineral));
    }

    private static String whole(Concentration.Supply of, Mineral mineral) {
        return (of == Concentration.Supply.IMPORTS ? "imports of " : "use of ") + mineral;
    }

    private Balance of(Economy economy, Economy partner) {
        Once from = new Once();
        return new Balance(
                economy,
                partner,
                leverage(economy, partner, from),
                exposure(economy, partner, from),
                leverage(partner, economy, from),
                exposure(partner, economy, from),
                from.all());
    }

    private String leverage(Economy by, Economy over, Once from) {
        List<ExportControl> controls = controls(by, over);
        if (controls.isEmpty()) {
            return "no export control";
        }
        Set<Mineral> named = new TreeSet<>();
        Supplied most = null;
        for (ExportControl control : controls) {
            named.addAll(control.minerals());
            from.add(control);
            for (Mineral mineral : minerals(control)) {
                Supplied each = supplied(control, over, mineral);
                if (each != null
                        && (most == null
                                || each.part.share().middle()
                                        > most.part.share().middle())) {
                    most = each;
                }
            }
        }
        String text = "export controls on " + Measures.few(new ArrayList<>(named));
        if (most == null) {
            return text;
        }
        from.addAll(most.part.from());
        return text + ", and " + most.part.share() + " of the other side's " + most.whole;
    }

    private ImportRank rank(Economy economy) {
        return ranks.get(economy);
    }

    /** Its place among importers, and the supply of which it gets most from the other side. */
    private String exposure(Economy economy, Economy other, Once from) {
        List<String> parts = new ArrayList<>();
        ImportRank rank = rank(economy);
        if (rank != null) {
            from.add(rank);
            parts.add("place " + rank.rank() + " among importers");
        }
        Figures.Part most = null;
        Figures.Whole where = null;
        for (Mineral mineral : minerals.computeIfAbsent(economy, e -> new TreeSet<>(figures.mineralsOf(e)))) {
            for (Figures.Whole whole : figures.wholes(economy, mineral)) {
                for (Figures.Part part : figures.parts(whole)) {
                    boolean larger =
                            most == null || part.share().middle() > most.share().middle();
                    if (larger && part.share().high() > 0 && other.covers(part.supplier(), asOf)) {
                        most = part;
                        where = whole;
                    }
                }
            }
        }
        if (most != null) {
            from.addAll(most.from());
            parts.add(most.share() + " of its " + whole(where.of(), where.mineral()) + " (" + where.stage() + ") from "
                    + most.supplier().inText());
        }
        String ore = foreignOre(economy, from);
        if (ore != null) {
            parts.add(ore);
        }
        return parts.isEmpty() ? "not told by any fact" : String.join(", ", parts);
    }

    /** Of the minerals that an economy refines more of than any other, the one whose ore hangs most on one other country. */
    private String foreignOre(Economy economy, Once from) {
        if (refined == null) {
            refined = refined();
        }
        Refined most = null;
        for (Refined each : refined) {
            if (each.refiner.supplier().equals(economy)
                    && (most == null
                            || each.miner.share().middle() > most.miner.share().middle())) {
                most = each;
            }
        }
        if (most == null) {
            return null;
        }
        from.addAll(most.refiner.from());
        from.addAll(most.miner.from());
        return "refines most " + most.mineral + " (" + most.refiner.share() + "), of which " + most.miner.supplier()
                + " mines " + most.miner.share();
    }

    /** In the order of the minerals' names. */
    private List<Refined> refined() {
        List<Refined> all = new ArrayList<>();
        for (Mineral mineral : new TreeSet<>(figures.allMinerals())) {
            Figures.Part refiner = largest(mineral, Stage.REFINED);
            Figures.Part miner = largest(mineral, Stage.MINED);
            if (refiner != null && miner != null && !refiner.supplier().equals(miner.supplier())) {
                all.add(new Refined(mineral, refiner, miner));
            }
        }
        return all;
    }

    private Figures.Part largest(Mineral mineral, Stage stage) {
        Figures.Part largest = null;
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (whole.stage() == stage) {
                for (Figures.Part part : figures.parts(whole)) {
                    boolean named = !part.supplier().equals(Economy.OTHER);
                    if (named
                            && (largest == null
                                    || part.share().middle() > largest.share().middle())) {
                        largest = part;
                    }
                }
            }
        }
        return largest;
    }
}
