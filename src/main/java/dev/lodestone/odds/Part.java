package dev.lodestone.odds;

import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Flags that rest on drawn figures together, with those figures, and the facts that the rules have to see to tell of them. */
final class Part {
    private static final int KEPT = 4_000;

    private final Judge judge;
    private final LocalDate day;
    private final List<SpreadFigure> figures;
    private final BitSet flags;
    private final List<Fact> facts;
    private final Map<List<Double>, Verdict> points = new ConcurrentHashMap<>();
    final Cell root;

    /** @param whole what the rules make of all facts */
    Part(Judge judge, List<Fact> all, LocalDate day, List<SpreadFigure> figures, BitSet flags, Verdict whole) {
        this.judge = judge;
        this.day = day;
        this.figures = figures;
        this.flags = flags;
        this.root = Cell.whole(figures.size());
        root.verdict = whole;
        this.facts = seen(all);
    }

    /**
     * What is about the minerals of the flags or about none, if the rules say the same of that; of a flag about no mineral, which
     * may count steps of whatever kind, all measures too.
     */
    private List<Fact> seen(List<Fact> all) {
        Set<Mineral> minerals = new HashSet<>();
        Set<String> rests = new HashSet<>();
        boolean open = false;
        for (int flag = flags.nextSetBit(0); flag >= 0; flag = flags.nextSetBit(flag + 1)) {
            RiskFlag of = root.verdict.flags().get(flag);
            if (of.mineral() == null) {
                open = true;
            } else {
                minerals.add(of.mineral());
            }
            rests.addAll(root.verdict.restsOn(flag));
        }
        boolean general = open;
        List<Fact> some = whole(
                all,
                f -> f.minerals().isEmpty()
                        || rests.contains(f.id())
                        || general && f instanceof Measure
                        || f.minerals().stream().anyMatch(m -> minerals.stream().anyMatch(m::isKinOf)));
        // A second look is worth it only if much is left out.
        return some.size() < 0.8 * all.size() && root.verdict.agrees(judge.of(some, day), flags) ? some : all;
    }

    /** The facts that are wanted, with those that they refer to. */
    private static List<Fact> whole(List<Fact> all, Predicate<Fact> wanted) {
        Map<String, Fact> byId = new HashMap<>();
        all.forEach(f -> byId.put(f.id(), f));
        Set<String> ids = new HashSet<>();
        Deque<Fact> left = new ArrayDeque<>(all.stream().filter(wanted).toList());
        while (!left.isEmpty()) {
            Fact fact = left.pop();
            if (ids.add(fact.id())) {
                fact.references().values().forEach(some -> some.forEach(id -> left.push(byId.get(id))));
            }
        }
        return all.stream().filter(f -> ids.contains(f.id())).toList();
    }

    BitSet flags() {
        return flags;
    }

    /** How many figures it rests on. */
    int size() {
        return figures.size();
    }

    SpreadFigure figure(int i) {
        return figures.get(i);
    }

    boolean rests(String fact) {
        return figures.stream().anyMatch(f -> f.id().equals(fact));
    }

    /** What the rules say where each figure lies between two parts of its probability; no more than of all where that cannot be. */
    Verdict box(double[] low, double[] high) {
        try {
            return between(low, high);
        } catch (IllegalArgumentException e) {
            // Shares come to more than a whole: nothing narrower is known.
            return root.verdict;
        }
    }

    private Verdict between(double[] low, double[] high) {
        Map<String, Fact> drawn = new LinkedHashMap<>();
        facts.forEach(f -> drawn.put(f.id(), f));
        for (int i = 0; i < low.length; i++) {
            SpreadFigure figure = figures.get(i);
            Estimate value = figure.between(low[i], high[i]);
            drawn.computeIfPresent(
                    figure.id(),
                    (id, fact) -> FactType.with(fact, figure.field().name(), value));
        }
        return aligned(judge.of(List.copyOf(drawn.values()), day));
    }

    /** What the rules say of a draw. @param at of each figure how far up its probability it lies, draw by draw */
    Verdict at(double[][] at, int draw) {
        double[] point = new double[figures.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = at[i][draw];
        }
        // Cells that lie in each other are tried at the same draws.
        return points.computeIfAbsent(
                Arrays.stream(point).boxed().toList(), p -> box(point, point).withoutFlags());
    }

    /** Forgets what was said of points once these are many, so that a million draws take no more memory than some thousands. */
    void forget() {
        if (points.size() > KEPT) {
            points.clear();
        }
    }

    /** What the rules say of one point. Null where shares come to more than a whole. */
    @MayBeMissing
    Verdict corner(double[] at) {
        try {
            return between(at, at);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Some sentences read otherwise for a narrow figure, "a 5% tariff" for "a tariff of at most 12.5%": a flag that only now has its
     * sentence is the one of its rule, economy and mineral that is missing.
     */
    private Verdict aligned(Verdict verdict) {
        for (Map.Entry<Integer, RiskFlag> each : List.copyOf(verdict.flags().entrySet())) {
            if (!root.verdict.flags().containsKey(each.getKey())) {
                Decision decision = Decision.of(each.getValue());
                int[] missing = root.verdict.flags().entrySet().stream()
                        .filter(f -> !verdict.possible().get(f.getKey())
                                && Decision.of(f.getValue()).equals(decision))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
                if (missing.length == 1) {
                    verdict.possible().set(missing[0]);
                    verdict.certain().set(missing[0], verdict.certain().get(each.getKey()));
                    verdict.flags().put(missing[0], each.getValue());
                }
            }
        }
        return verdict;
    }
}
