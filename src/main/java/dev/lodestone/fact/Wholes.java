package dev.lodestone.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What figures are parts of: shares of one whole, or countries of one output. */
public final class Wholes {
    /** Shares of one whole may sum to 105%: published tables round each of them. */
    private static final double MOST = 1.05;

    /** From so much of a whole on, its parts tell all of it. */
    private static final double ALL = 0.95;

    private Wholes() {}

    /** What a share is a share of; null for other facts. */
    static List<Object> ofShare(Fact fact) {
        if (fact instanceof ImportShare s) {
            return parts("imports", s.importer(), s.mineral(), s.stage(), s.form(), s.period());
        }
        if (fact instanceof ProductionShare s) {
            return parts("world output", s.mineral(), s.stage(), s.period());
        }
        if (fact instanceof SourcingShare s) {
            return parts("supply", s.economy(), s.mineral(), s.stage(), s.period());
        }
        return null;
    }

    /** What a figure is a part of, a country's output included; null for other facts. */
    static List<Object> of(Fact fact) {
        return fact instanceof Production p
                ? parts("output", p.mineral(), p.stage(), p.form(), p.period())
                : ofShare(fact);
    }

    /** Whether parts of one whole tell all of it: shares by their sum, outputs by the world's among them. */
    static boolean isAll(List<? extends Fact> parts) {
        if (parts.get(0) instanceof Production) {
            return parts.stream().anyMatch(p -> ((Production) p).country().equals(Economy.WORLD));
        }
        return parts.stream().mapToDouble(p -> ((Figure) p).figure().low()).sum() >= ALL;
    }

    /** Tells of each whole that its shares exceed. */
    static void sums(List<? extends Fact> facts, List<FactSet.Fault> faults) {
        Map<List<Object>, List<Integer>> wholes = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Object> whole = ofShare(facts.get(i));
            if (whole != null) {
                wholes.computeIfAbsent(whole, w -> new ArrayList<>(4)).add(i);
            }
        }
        wholes.forEach((whole, parts) -> sum(whole, parts, facts, faults));
    }

    /** Tells if the shares of what a fact is a share of exceed it. */
    static void sum(Fact share, List<? extends Fact> facts, List<FactSet.Fault> faults) {
        List<Object> whole = ofShare(share);
        if (whole != null) {
            List<Integer> parts = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                Fact fact = facts.get(i);
                if (fact.getClass() == share.getClass()
                        && fact.minerals().equals(share.minerals())
                        && whole.equals(ofShare(fact))) {
                    parts.add(i);
                }
            }
            sum(whole, parts, facts, faults);
        }
    }

    private static void sum(
            List<Object> whole, List<Integer> parts, List<? extends Fact> facts, List<FactSet.Fault> faults) {
        // Two readings of one supplier's share are a conflict of sources, not two parts of the whole: each source's own
        // have to fit.
        double least = Math.max(
                least(parts, facts),
                parts.stream().collect(Collectors.groupingBy(i -> facts.get(i).source())).values().stream()
                        .mapToDouble(own -> least(own, facts))
                        .max()
                        .orElse(0));
        if (least > MOST) {
            faults.add(new FactSet.Fault(
                    parts.get(parts.size() - 1),
                    "share",
                    "the " + parts.size() + " shares of "
                            + whole.stream().map(Object::toString).collect(Collectors.joining(", "))
                            + " sum to " + Estimate.percent(least) + ", above 105%",
                    "correct a share (\"replaces\": \"ID\" in the fact that corrects it), or tell them apart by period,"
                            + " stage or form: "
                            + parts.stream().map(i -> facts.get(i).id()).collect(Collectors.joining(", "))));
        }
    }

    /** What the parts sum to, each supplier at the least that is told of it. */
    private static double least(List<Integer> parts, List<? extends Fact> facts) {
        Map<Economy, Double> bySupplier = new HashMap<>();
        for (int i : parts) {
            Fact part = facts.get(i);
            bySupplier.merge(supplier(part), ((Figure) part).figure().low(), Math::min);
        }
        return bySupplier.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether a fact tells what share of a whole somebody has. */
    public static boolean isShare(Fact fact) {
        return supplier(fact) != null;
    }

    /** Whose share of a whole a fact tells; null for other facts. */
    public static Economy supplier(Fact fact) {
        if (fact instanceof ImportShare s) {
            return s.supplier();
        }
        if (fact instanceof ProductionShare s) {
            return s.country();
        }
        return fact instanceof SourcingShare s ? s.supplier() : null;
    }

    private static List<Object> parts(Object... parts) {
        List<Object> given = new ArrayList<>(parts.length);
        for (Object part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return given;
    }
}
