package dev.lodestone.odds;

import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which flags stand in draws of figures, on one day in one world. The rules are asked of boxes of figures first: what surely
 * stands, or cannot stand, for all values in a box is so for all draws in it, so that they are asked of few draws themselves.
 */
final class CellTree {
    /** Of more figures together each draw is asked about: boxes of many sides tell little. */
    private static final int BOXED = 2;

    private final Judge judge;
    private final List<Fact> facts;
    private final LocalDate day;
    private final List<SpreadFigure> figures;
    private final Verdict whole;
    private final List<Part> parts = new ArrayList<>();
    /** Of each part the places of its figures among all. */
    private final List<BitSet> places = new ArrayList<>();

    /** Flags that are as they are on another day. */
    private final BitSet borrowed = new BitSet();

    private boolean divided;

    /** @param figures that are drawn; the others stay as the facts have them */
    CellTree(Judge judge, List<Fact> facts, LocalDate day, List<SpreadFigure> figures) {
        this.judge = judge;
        this.facts = facts;
        this.day = day;
        this.figures = figures;
        this.whole = judge.of(facts, day);
    }

    /** What the rules make of the figures as they are known. */
    Verdict whole() {
        return whole;
    }

    /** Flags whose answer hangs on figures that are drawn, each with the places of those. */
    private Map<Integer, BitSet> resting() {
        Map<String, BitSet> byFact = new HashMap<>();
        Set<String> here = new HashSet<>();
        facts.forEach(f -> here.add(f.id()));
        for (int i = 0; i < figures.size(); i++) {
            if (here.contains(figures.get(i).id())) {
                byFact.computeIfAbsent(figures.get(i).id(), id -> new BitSet()).set(i);
            }
        }
        Map<Integer, BitSet> resting = new HashMap<>();
        BitSet open = whole.open();
        for (int flag = open.nextSetBit(0); flag >= 0; flag = open.nextSetBit(flag + 1)) {
            BitSet rests = new BitSet();
            for (String id : whole.restsOn(flag)) {
                if (byFact.containsKey(id)) {
                    rests.or(byFact.get(id));
                }
            }
            if (!rests.isEmpty()) {
                resting.put(flag, rests);
            }
        }
        return resting;
    }

    /** Takes flags from another day on which the rules say the same of them, for the same reasons, in all worlds it can come to. */
    void borrow(List<CellTree> from) {
        if (!divided) {
            resting().keySet().stream()
                    .filter(flag -> from.stream().allMatch(f -> whole.agrees(f.whole, flag)))
                    .forEach(borrowed::set);
        }
    }

    /**
     * Flags that rest on the same figures are one part. Of figures that boxes do not tell of, so that each draw is asked about, so
     * are those that share some.
     */
    private void divide() {
        divided = true;
        Map<BitSet, BitSet> flags = new LinkedHashMap<>();
        resting().forEach((flag, rests) -> {
            if (borrowed.get(flag)) {
                return;
            }
            BitSet of = new BitSet();
            of.set(flag);
            for (BitSet other : List.copyOf(flags.keySet())) {
                boolean drawnTogether = !isBoxed(rests) && !isBoxed(other) && rests.intersects(other);
                if (drawnTogether || rests.equals(other)) {
                    of.or(flags.remove(other));
                    rests.or(other);
                }
            }
            flags.put(rests, of);
        });
        flags.forEach((rests, of) -> {
            parts.add(new Part(
                    judge, facts, day, rests.stream().mapToObj(figures::get).toList(), of, whole));
            places.add(rests);
        });
    }

    /** Two figures of one type are weighed against each other, as the shares of two suppliers are: a box has pockets there. */
    private boolean isBoxed(BitSet rests) {
        long types = rests.stream()
                .mapToObj(i -> figures.get(i).of().getClass())
                .distinct()
                .count();
        return rests.cardinality() <= BOXED && types == rests.cardinality();
    }

    /**
     * Finds the flags of draws.
     *
     * @param draws places in the sample
     * @param then of each draw the flags on the day that is borrowed from; not looked at if nothing is
     */
    void settle(Sample sample, int[] draws, DrawnFlags[] into, DrawnFlags[] then) {
        if (!divided) {
            divide();
        }
        BitSet settled = (BitSet) whole.possible().clone();
        parts.forEach(part -> settled.andNot(part.flags()));
        Map<DrawnFlags, DrawnFlags> same = new IdentityHashMap<>();
        DrawnFlags plain = new DrawnFlags(settled, whole.certain());
        for (int draw : draws) {
            // One for all that are the same: thousands of draws are then counted at once.
            into[draw] = borrowed.isEmpty()
                    ? plain
                    : same.computeIfAbsent(then[draw], t -> plain.copy().taking(t, borrowed));
            if (!parts.isEmpty()) {
                into[draw] = into[draw].copy();
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            part.forget();
            BitSet of = places.get(i);
            double[][] at = of.stream().mapToObj(j -> sample.at()[j]).toArray(double[][]::new);
            if (!isBoxed(of)) {
                Arrays.stream(draws).parallel().forEach(draw -> into[draw].add(part.at(at, draw), part.flags()));
            } else {
                new Settling(part, at, into, part.root, draws, part.flags()).invoke();
            }
        }
    }
}
