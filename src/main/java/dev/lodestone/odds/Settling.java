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
            cell.verdict = part.between(cell.low, cell.high);
        }
        BitSet open = cell.verdict.open();
        open.and(flags);
        accept(open);
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
        if (!doubted.isEmpty()) {
            // Open in the middle and at both ends for other reasons than the figures: so it is between them.
            doubted.and(point(draws[0]).open());
            if (!doubted.isEmpty()) {
                doubted.and(cell.bottom(part).open());
            }
            if (!doubted.isEmpty()) {
                doubted.and(cell.top(part).open());
            }
            open.andNot(doubted);
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
        double[] point = new double[part.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = at[i][draw];
        }
        return part.between(point, point);
    }
}
