package dev.lodestone.odds;

import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    private final List<int[]> places = new ArrayList<>();
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
            for (String id : whole.flags().get(flag).because().facts()) {
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

    /** Flags that rest on common figures are one part; those that share none are looked at apart. */
    private void divide() {
        divided = true;
        List<BitSet> groups = new ArrayList<>();
        List<BitSet> flags = new ArrayList<>();
        resting().forEach((flag, rests) -> {
            if (borrowed.get(flag)) {
                return;
            }
            BitSet of = new BitSet();
            of.set(flag);
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (groups.get(i).intersects(rests)) {
                    rests.or(groups.remove(i));
                    of.or(flags.remove(i));
                }
            }
            groups.add(rests);
            flags.add(of);
        });
        for (int i = 0; i < groups.size(); i++) {
            List<SpreadFigure> own =
                    groups.get(i).stream().mapToObj(figures::get).toList();
            parts.add(new Part(judge, facts, day, own, flags.get(i), whole));
            places.add(groups.get(i).stream().toArray());
        }
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
            double[][] at = new double[part.size()][];
            for (int j = 0; j < at.length; j++) {
                at[j] = sample.at()[places.get(i)[j]];
            }
            if (part.size() > BOXED) {
                Arrays.stream(draws).parallel().forEach(draw -> into[draw].add(part.at(at, draw), part.flags()));
            } else {
                new Settling(part, at, into, part.root, draws, part.flags()).invoke();
            }
        }
    }
}
