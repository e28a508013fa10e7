package dev.lodestone.odds;

import dev.lodestone.advice.Doubt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Finds the flags of a part in the draws that lie in one of its cells. What the rules say of the cell as a whole holds for all of
 * them; where that leaves flags open, its halves are looked at, on as many processors as there are.
 */
final class Settling extends RecursiveAction {
    private static final long serialVersionUID = 1;

    /** From so few draws on each is asked about by itself. */
    private static final int FEW = 2;

    private static final int FORK = 32;

    /** A cell that is no wider is not halved any more. */
    private static final double NARROW = 1.0 / (1 << 16);

    /** Of several figures, cells of so much probability are small enough to be told by three of their points. */
    private static final double SMALL = 1.0 / 64;

    private final transient Part part;
    /** Of each figure of the part how far up its probability it lies, draw by draw. */
    private final transient double[][] at;

    private final transient DrawnFlags[] into;
    private final transient Cell cell;
    private final int[] draws;
    private final BitSet flags;

    Settling(Part part, double[][] at, DrawnFlags[] into, Cell cell, int[] draws, BitSet flags) {
        this.part = part;
        this.at = at;
        this.into = into;
        this.cell = cell;
        this.draws = draws;
        this.flags = flags;
    }

    @Override
    protected void compute() {
        if (cell.verdict == null && draws.length <= FEW) {
            for (int draw : draws) {
                into[draw].add(point(draw), flags);
            }
            return;
        }
        if (cell.verdict == null) {
            cell.verdict = part.box(cell.low, cell.high);
        }
        BitSet open = cell.verdict.open();
        open.and(flags);
        accept(open);
        distrust(open);
        BitSet settled = (BitSet) flags.clone();
        settled.andNot(open);
        for (int draw : draws) {
            into[draw].add(cell.verdict, settled);
        }
        if (!open.isEmpty()) {
            halves(open);
        }
    }

    /** Takes out what halving would not tell. It stays open, which widens its bounds at most and never makes them wrong. */
    private void accept(BitSet open) {
        if (!open.isEmpty() && widest(open) < 0) {
            open.clear();
            return;
        }
        BitSet doubted = new BitSet();
        open.stream().filter(this::isDoubted).forEach(doubted::set);
        if (!doubted.isEmpty() && (part.size() == 1 || cell.mass() <= SMALL)) {
            // Open in the middle and at both ends for other reasons than the figures: so it is between them.
            doubted.and(point(draws[0]).open());
            for (Verdict corner : new Verdict[] {cell.bottom(part), cell.top(part)}) {
                if (corner == null) {
                    doubted.clear();
                } else {
                    doubted.and(corner.open());
                }
            }
            open.andNot(doubted);
        }
    }

    /**
     * Puts back what a few points of the cell contradict: where rules look at the largest supplier, bounds that overlap do not tell
     * who that is.
     */
    private void distrust(BitSet open) {
        if (draws.length <= FEW || widest(flags) < 0) {
            return;
        }
        BitSet settled = (BitSet) flags.clone();
        settled.andNot(open);
        BitSet accepted = cell.verdict.open();
        settled.andNot(accepted);
        Verdict[] points = {cell.bottom(part), cell.top(part), point(draws[0]), point(draws[draws.length - 1])};
        for (Verdict point : points) {
            if (point != null) {
                settled.stream().filter(f -> !cell.verdict.says(point, f)).forEach(open::set);
            }
        }
    }

    /** Whether anything but its figures may keep a flag open. */
    private boolean isDoubted(int flag) {
        List<Doubt> doubts = cell.verdict.flags().get(flag).uncertainBecause();
        return doubts == null || doubts.stream().anyMatch(d -> d.kind() != Doubt.Kind.BOUND || !part.rests(d.fact()));
    }

    /** The widest figure that one of the flags rests on; -1 if all are narrow. */
    private int widest(BitSet open) {
        int widest = -1;
        double most = NARROW;
        for (int i = 0; i < part.size(); i++) {
            double width = cell.high[i] - cell.low[i];
            if (width > most && cell.verdict.rests(open, part.figure(i).id())) {
                widest = i;
                most = width;
            }
        }
        return widest;
    }

    private void halves(BitSet open) {
        if (cell.split < 0) {
            cell.halve(widest(open));
        }
        double middle = cell.middle();
        double[] values = at[cell.split];
        int[] below = Arrays.stream(draws).filter(d -> values[d] < middle).toArray();
        int[] above = Arrays.stream(draws).filter(d -> values[d] >= middle).toArray();
        List<Settling> both = new ArrayList<>(2);
        if (below.length > 0) {
            both.add(new Settling(part, at, into, cell.lower, below, open));
        }
        if (above.length > 0) {
            both.add(new Settling(part, at, into, cell.upper, above, open));
        }
        if (draws.length >= FORK) {
            ForkJoinTask.invokeAll(both);
        } else {
            both.forEach(Settling::compute);
        }
    }

    private Verdict point(int draw) {
        return part.at(at, draw);
    }
}
