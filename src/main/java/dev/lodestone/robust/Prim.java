package dev.lodestone.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The patient rule induction method (Friedman and Fisher 1999), as scenario discovery uses it (Bryant and Lempert 2010): thin slices are
 * peeled off the space of what is drawn so that ever more of the cases left fail; of the boxes on the way the one is taken that holds most
 * failures beyond what as many cases have anyway (weighted relative accuracy), and limits that might be chance are taken out. What a box
 * has covered is put aside, and the next is looked for among the rest.
 */
final class Prim {
    /** Part of the cases in a box that one step peels off. */
    private static final double PEELED = 0.05;

    /** Part of the cases that an end is moved over at last. */
    private static final double PASTED = 0.01;

    private static final int FEWEST = 20;
    private static final int BOXES = 4;
    /** A box says something if so many times as many of its cases fail as of all. */
    private static final double LIFT = 1.25;
    /** What covers less of the failing cases is not worth a sentence. */
    private static final double LEAST = 0.1;
    /** A limit stays if without it as many failures would come less often than that. */
    private static final double CHANCE = 0.05;

    private final double[][] inputs;
    private final boolean[] fails;
    /** Of each input the cases in the order of their values. */
    private final int[][] sorted;

    private final int size;
    private final int all;

    /** @param inputs of each input a value a case */
    Prim(double[][] inputs, boolean[] fails) {
        this.inputs = inputs;
        this.fails = fails;
        this.size = fails.length;
        this.sorted = Arrays.stream(inputs).map(Prim::order).toArray(int[][]::new);
        this.all = failing(range(size));
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> values[c]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static BitSet range(int size) {
        BitSet every = new BitSet(size);
        every.set(0, size);
        return every;
    }

    /** The boxes, that which covers most first found; none where all cases fail alike, or nothing tells which do. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        BitSet left = range(size);
        while (boxes.size() < BOXES && all > 0 && all < size) {
            Box box = box(left);
            boolean tells = !box.limits().isEmpty()
                    && box.coverage() >= LEAST
                    && box.density() >= Math.min(0.9, LIFT * all / size);
            if (!tells) {
                break;
            }
            boxes.add(box);
            left.andNot(within(left, box.limits()));
        }
        return boxes;
    }

    private Box box(BitSet among) {
        List<Box.Limit> limits = new ArrayList<>();
        List<List<Box.Limit>> ways = new ArrayList<>(List.of(List.of()));
        BitSet in = (BitSet) among.clone();
        int before = failing(in);
        while (before > 0 && before < in.cardinality()) {
            Peel best = peel(in);
            if (best == null) {
                break;
            }
            limits = narrowed(limits, best.limit);
            in = within(in, List.of(best.limit));
            before = failing(in);
            ways.add(List.copyOf(limits));
        }
        int failing = failing(among);
        List<Box.Limit> chosen = ways.stream()
                .max(Comparator.comparingDouble(l -> more(among, l, failing)))
                .orElseThrow();
        return told(among, pasted(among, needed(among, chosen, failing), failing));
    }

    /** With limits moved by thin slices, outwards or inwards, as long as that gets better. */
    private List<Box.Limit> pasted(BitSet among, List<Box.Limit> limits, int failing) {
        List<Box.Limit> best = limits;
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < best.size(); i++) {
                for (Box.Limit moved : moved(among, best, best.get(i))) {
                    List<Box.Limit> now = new ArrayList<>(best);
                    now.set(i, moved);
                    if (more(among, now, failing) > more(among, best, failing)) {
                        best = now;
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    /** A limit with each of its ends moved over a few cases that the others let in, or over one. */
    private List<Box.Limit> moved(BitSet among, List<Box.Limit> limits, Box.Limit limit) {
        double[] values = inputs[limit.input()];
        BitSet others = within(among, without(limits, limit));
        double[] all = Arrays.stream(sorted[limit.input()])
                .filter(others::get)
                .mapToDouble(c -> values[c])
                .toArray();
        int step = Math.max(1, (int) (PASTED * all.length));
        List<Box.Limit> moved = new ArrayList<>();
        for (int by : new int[] {-step, step, -1, 1}) {
            if (!Double.isInfinite(limit.low())) {
                moved.add(new Box.Limit(limit.input(), moved(all, limit.low(), by), limit.high()));
            }
            if (!Double.isInfinite(limit.high())) {
                moved.add(new Box.Limit(limit.input(), limit.low(), moved(all, limit.high(), by)));
            }
        }
        return moved;
    }

    private static double moved(double[] all, double end, int by) {
        int at = Arrays.binarySearch(all, end);
        int to = (at < 0 ? -at - 1 : at) + by;
        return to < 0 ? Double.NEGATIVE_INFINITY : to >= all.length ? Double.POSITIVE_INFINITY : all[to];
    }

    /** A slice that goes: the limit without it, and by how much more of the rest fails for each case that goes. */
    private record Peel(Box.Limit limit, double gain) {}

    /** The slice that leaves most failing cases for what goes with it; null if none may go. */
    private Peel peel(BitSet in) {
        int failing = failing(in);
        Peel best = null;
        for (int i = 0; i < inputs.length; i++) {
            int[] cases = Arrays.stream(sorted[i]).filter(in::get).toArray();
            best = better(best, peel(cases, i, failing, false));
            best = better(best, peel(cases, i, failing, true));
        }
        return best;
    }

    /** The slice at one end of an input; equal values go together. */
    private Peel peel(int[] cases, int input, int failing, boolean top) {
        int count = cases.length;
        int slice = Math.max(1, (int) (PEELED * count));
        int gone = 0;
        int hits = 0;
        double last = Double.NaN;
        while (gone < count) {
            int at = cases[top ? count - 1 - gone : gone];
            double value = inputs[input][at];
            if (gone >= slice && value != last) {
                break;
            }
            last = value;
            hits += fails[at] ? 1 : 0;
            gone++;
        }
        int left = count - gone;
        if (left < Math.min(FEWEST, size)) {
            return null;
        }
        double next = inputs[input][cases[top ? left - 1 : gone]];
        Box.Limit limit = top
                ? new Box.Limit(input, Double.NEGATIVE_INFINITY, next)
                : new Box.Limit(input, next, Double.POSITIVE_INFINITY);
        double gain = ((failing - hits) / (double) left - failing / (double) count) / gone;
        return new Peel(limit, gain);
    }

    private static Peel better(Peel one, Peel other) {
        return one == null ? other : other == null || one.gain >= other.gain ? one : other;
    }

    private static List<Box.Limit> narrowed(List<Box.Limit> limits, Box.Limit by) {
        List<Box.Limit> narrowed = new ArrayList<>();
        Box.Limit own = by;
        for (Box.Limit limit : limits) {
            if (limit.input() == by.input()) {
                own = new Box.Limit(by.input(), Math.max(limit.low(), by.low()), Math.min(limit.high(), by.high()));
            } else {
                narrowed.add(limit);
            }
        }
        narrowed.add(own);
        return narrowed;
    }

    /** How many failures more lie within limits than among as many of all cases. @param failing among all of them */
    private double more(BitSet among, List<Box.Limit> limits, int failing) {
        BitSet in = within(among, limits);
        return failing(in) - in.cardinality() * (failing / (double) among.cardinality());
    }

    /** Without the limits that do nothing, or no more than chance may do: the least needed goes first. */
    private List<Box.Limit> needed(BitSet among, List<Box.Limit> limits, int failing) {
        List<Box.Limit> needed = new ArrayList<>(limits);
        while (true) {
            Box.Limit least = null;
            double weakest = CHANCE;
            for (Box.Limit limit : needed) {
                double chance = chance(among, needed, limit);
                List<Box.Limit> others = without(needed, limit);
                boolean idle = more(among, others, failing) >= more(among, needed, failing);
                if (idle || chance > weakest) {
                    least = limit;
                    weakest = idle ? 1 : chance;
                }
            }
            if (least == null) {
                return needed;
            }
            needed = without(needed, least);
        }
    }

    /** How likely as many failures would be if a limit did nothing (quasi-p-value of Bryant and Lempert). */
    private double chance(BitSet among, List<Box.Limit> limits, Box.Limit limit) {
        BitSet in = within(among, limits);
        BitSet wider = within(among, without(limits, limit));
        double rate = failing(wider) / (double) wider.cardinality();
        int hits = failing(in);
        return hits == 0 ? 1 : 1 - new BinomialDistribution(in.cardinality(), rate).cumulativeProbability(hits - 1);
    }

    private static List<Box.Limit> without(List<Box.Limit> limits, Box.Limit limit) {
        List<Box.Limit> others = new ArrayList<>(limits);
        others.remove(limit);
        return others;
    }

    private Box told(BitSet among, List<Box.Limit> limits) {
        BitSet in = within(among, limits);
        int hits = failing(in);
        List<Box.Limit> ordered = limits.stream()
                .filter(l -> !l.isNone())
                .sorted(Comparator.comparingDouble(l -> chance(among, limits, l)))
                .toList();
        int count = Math.max(1, in.cardinality());
        return new Box(ordered, hits / (double) all, hits / (double) count, in.cardinality() / (double) size);
    }

    private BitSet within(BitSet among, List<Box.Limit> limits) {
        BitSet in = (BitSet) among.clone();
        for (Box.Limit limit : limits) {
            double[] values = inputs[limit.input()];
            for (int c = in.nextSetBit(0); c >= 0; c = in.nextSetBit(c + 1)) {
                if (!limit.holds(values[c])) {
                    in.clear(c);
                }
            }
        }
        return in;
    }

    private int failing(BitSet in) {
        int failing = 0;
        for (int c = in.nextSetBit(0); c >= 0; c = in.nextSetBit(c + 1)) {
            failing += fails[c] ? 1 : 0;
        }
        return failing;
    }
}
