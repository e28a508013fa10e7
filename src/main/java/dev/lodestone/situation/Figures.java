package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The current figures, arranged so that what an economy gets from whom is found without a search. */
final class Figures {

    /**
     * One supplier's share of a supply, whatever fact says it.
     *
     * @param whole the facts that the supplier's quantity was divided by; empty where the fact gives the share itself
     */
    record Part(Economy supplier, Estimate share, Estimate tradeParameter, Fact fact, List<? extends Fact> whole) {

        Part(Economy supplier, Estimate share, Estimate tradeParameter, Fact fact) {
            this(supplier, share, tradeParameter, fact, List.of());
        }

        /** What the share rests on, each fact once. */
        List<Fact> from() {
            if (whole.isEmpty()) {
                return List.of(fact);
            }
            Once from = new Once();
            from.add(fact);
            from.addAll(whole);
            return from.all();
        }
    }

    /** A supply that is divided among suppliers; the stage is never mixed. */
    record Whole(Concentration.Supply of, Economy economy, Mineral mineral, Stage stage, String form, Period period) {}

    private final Map<Mineral, MineralFigures> byMineral;
    private final Map<Economy, Governance> governance;
    private final Map<Economy, Set<Mineral>> minerals;
    private final Set<Mineral> allMinerals;
    /** Of each group, the members that figures are about. */
    private final Later<Map<Mineral, List<Mineral>>> members;

    private final boolean large;
    /** Null where nobody has to know what is looked at. */
    private final Remembered remembered;

    private Figures(boolean large) {
        this.byMineral = new LinkedHashMap<>();
        this.governance = new HashMap<>();
        this.minerals = new HashMap<>();
        this.allMinerals = new LinkedHashSet<>();
        this.members = new Later<>(this::membersOfGroups);
        this.large = large;
        this.remembered = null;
    }

    /** The same figures. @param remembered is told what is looked at */
    private Figures(Figures same, Map<Mineral, MineralFigures> byMineral, Remembered remembered) {
        this.byMineral = byMineral;
        this.governance = same.governance;
        this.minerals = same.minerals;
        this.allMinerals = same.allMinerals;
        this.members = same.members;
        this.large = same.large;
        this.remembered = remembered;
    }

    Figures(List<Fact> current) {
        this(false);
        for (Fact fact : current) {
            List<Mineral> about = fact.minerals();
            for (int i = 0; i < about.size(); i++) {
                allMinerals.add(about.get(i));
            }
            for (Economy economy : fact.tellsOf()) {
                Set<Mineral> told = minerals.computeIfAbsent(economy, e -> new LinkedHashSet<>());
                for (int i = 0; i < about.size(); i++) {
                    told.add(about.get(i));
                }
            }
            if (fact instanceof Governance g) {
                governance.put(g.country(), g);
            } else if (about.size() == 1) {
                byMineral
                        .computeIfAbsent(about.get(0), m -> new MineralFigures())
                        .add(fact);
            }
        }
        byMineral.values().forEach(MineralFigures::complete);
    }

    /**
     * @param parts whose figures are about different minerals
     * @param facts how many there are in all of them
     */
    Figures(List<Figures> parts, int facts) {
        this(facts >= Situation.LARGE);
        for (Figures part : parts) {
            byMineral.putAll(part.byMineral);
            governance.putAll(part.governance);
            part.minerals.forEach((economy, of) -> minerals.computeIfAbsent(economy, e -> new LinkedHashSet<>())
                    .addAll(of));
            allMinerals.addAll(part.allMinerals);
        }
    }

    /** The same, where somebody has to know what is looked at. */
    Figures tellingOf(Remembered told) {
        return new Figures(this, byMineral, told);
    }

    /** The same with other figures of some minerals, of the same economies. */
    Figures with(List<Figures> others) {
        Map<Mineral, MineralFigures> all = new LinkedHashMap<>(byMineral);
        others.forEach(other -> all.putAll(other.byMineral));
        return new Figures(this, all, null);
    }

    /** Whether there are so many that it pays to use several processors. */
    boolean areMany() {
        return large;
    }

    /** What comes of the figures of each mineral. */
    <T> List<T> each(Function<MineralFigures, List<T>> work) {
        if (remembered == null) {
            return SideBySide.all(byMineral.values(), large, work);
        }
        remembered.look(Remembered.Whole.MINERALS);
        List<T> all = new ArrayList<>();
        byMineral.forEach((mineral, of) -> all.addAll(remembered.part(mineral, () -> {
            remembered.look(mineral);
            return work.apply(of);
        })));
        return all;
    }

    /** What comes of some minerals, each by itself, and of what was looked at before. */
    <T> List<T> eachOf(Collection<Mineral> some, Function<Mineral, List<T>> work) {
        return remembered == null ? SideBySide.all(some, large, work) : remembered.parts(some, work);
    }

    private void look(Object at) {
        if (remembered != null) {
            remembered.look(at);
        }
    }

    private MineralFigures of(Mineral mineral) {
        look(mineral);
        return byMineral.getOrDefault(mineral, MineralFigures.NONE);
    }

    List<List<NetImportReliance>> reliances() {
        return each(of -> List.copyOf(of.reliances()));
    }

    List<NetImportReliance> reliance(Economy economy, Mineral mineral) {
        return of(mineral).reliance(economy);
    }

    /** A figure at the same stage as a supply, else one that is about the mineral as a whole; null if no fact says. */
    NetImportReliance reliance(Economy economy, Whole whole) {
        NetImportReliance found = null;
        for (NetImportReliance r : reliance(economy, whole.mineral())) {
            if (r.stage() == whole.stage() || r.stage() == null && found == null) {
                found = r;
            }
        }
        return found;
    }

    Governance governance(Economy country) {
        look(Governance.class);
        return governance.get(country);
    }

    Set<Mineral> allMinerals() {
        look(Remembered.Whole.MINERALS);
        return allMinerals;
    }

    /** The minerals that figures of an economy are about. */
    Set<Mineral> mineralsOf(Economy economy) {
        look(Remembered.Whole.MINERALS);
        return minerals.getOrDefault(economy, Set.of());
    }

    /** A measure's minerals and, of its groups, the members that figures are about. */
    Set<Mineral> covered(List<Mineral> named) {
        Set<Mineral> covered = new LinkedHashSet<>(named);
        named.forEach(group -> covered.addAll(membersOf(group)));
        return covered;
    }

    /** The members of a group that figures are about. */
    List<Mineral> membersOf(Mineral group) {
        look(Remembered.Whole.MINERALS);
        return members.get().getOrDefault(group, List.of());
    }

    private Map<Mineral, List<Mineral>> membersOfGroups() {
        Map<Mineral, List<Mineral>> found = new HashMap<>();
        for (Mineral mineral : allMinerals) {
            for (Mineral group : mineral.groups()) {
                found.computeIfAbsent(group, g -> new ArrayList<>()).add(mineral);
            }
        }
        return found;
    }

    /** A supplier's largest share of an economy's supply of a mineral at the stages asked for; null if no fact says. */
    Part own(Concentration.Supply of, Economy economy, Mineral mineral, Economy supplier, Predicate<Whole> goods) {
        return of(mineral).largest(of, economy, supplier, goods);
    }

    /** Those of whose imports or use of a mineral the facts tell, in the order of their codes. */
    Set<Economy> buyers(Mineral mineral) {
        return new TreeSet<>(of(mineral).buyers());
    }

    /** The countries whose output of a mineral the facts give in tonnes, in the order of their codes. */
    Set<Economy> producers(Mineral mineral) {
        return new TreeSet<>(of(mineral).producers());
    }

    /** A country's largest output of a mineral at the stages asked for; null if no fact says. */
    Production output(Economy country, Mineral mineral, Predicate<Stage> stages) {
        Production most = null;
        for (Production p : of(mineral).outputs(country)) {
            if (stages.test(p.stage())
                    && (most == null || p.figure().middle() > most.figure().middle())) {
                most = p;
            }
        }
        return most;
    }

    /** What an economy uses of a mineral at a stage; null if no fact says. */
    Consumption use(Economy economy, Mineral mineral, Stage stage) {
        return of(mineral).uses(economy).stream()
                .filter(u -> u.stage() == stage)
                .min(Uses.COUNTED_FIRST)
                .orElse(null);
    }

    /** The world total that a division of output is of, in tonnes; null if no fact says. */
    Production total(Concentration output) {
        return total(output.mineral(), output.stage(), output.form());
    }

    private Production total(Mineral mineral, Stage stage, String form) {
        return of(mineral).outputs(Economy.WORLD).stream()
                .filter(p -> p.stage() == stage
                        && Objects.requireNonNullElse(p.form(), "").equals(form))
                .findFirst()
                .orElse(null);
    }

    /** The same for a division of output. */
    Production total(Whole output) {
        return total(output.mineral(), output.stage(), output.form());
    }

    /** The supplies of an economy and a mineral, one for each stage and form. */
    List<Whole> wholes(Economy economy, Mineral mineral) {
        return of(mineral).wholes(economy);
    }

    List<Part> parts(Whole whole) {
        return of(whole.mineral).supplies().get(whole);
    }
}
