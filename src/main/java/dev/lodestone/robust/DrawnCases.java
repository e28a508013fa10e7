package dev.lodestone.robust;

import dev.lodestone.inquiry.Budget;
import dev.lodestone.odds.Cases;
import dev.lodestone.odds.CommonDraws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** Draws until there are enough, and keeps what stands in each case with each option. */
final class DrawnCases {
    private static final int BATCH = 500;

    private final CommonDraws draws;
    private final Delays delays;
    private final List<Alternative> options;
    private final List<Integer> draw = new ArrayList<>();
    private final List<List<BitSet>> standing = new ArrayList<>();
    private final List<List<double[]>> values = new ArrayList<>();
    private final List<double[][]> months = new ArrayList<>();
    private int made;
    private boolean outOfTime;

    DrawnCases(CommonDraws draws, Delays delays, List<Alternative> options) {
        this.draws = draws;
        this.delays = delays;
        this.options = options;
        options.forEach(o -> standing.add(new ArrayList<>()));
    }

    /** @param onDrawn is told how many draws are done since it was told last */
    void run(RobustWanted wanted, Budget.Spending spending, IntConsumer onDrawn) {
        while (made < wanted.draws()) {
            boolean more = wanted.endedAfter() == 0 ? spending.mayAsk() : made < wanted.endedAfter();
            if (made > 0 && !more) {
                outOfTime = true;
                return;
            }
            int size = Math.min(BATCH, wanted.draws() - made);
            batch(size);
            onDrawn.accept(size);
        }
    }

    private void batch(int size) {
        Cases cases = draws.next(size);
        double[][] taken = delays.next(size);
        for (int option = 0; option < options.size(); option++) {
            standing.get(option).addAll(Arrays.asList(options.get(option).standing(cases, taken)));
        }
        int[] of = cases.draws();
        double[][] drawn = cases.values();
        List<double[]> rows = new ArrayList<>(cases.size());
        for (int c = 0; c < of.length; c++) {
            draw.add(made + of[c]);
            double[] row = new double[drawn.length + taken.length];
            for (int i = 0; i < drawn.length; i++) {
                row[i] = drawn[i][c];
            }
            for (int i = 0; i < taken.length; i++) {
                row[drawn.length + i] = taken[i][of[c]];
            }
            rows.add(row);
        }
        values.add(rows);
        months.add(taken);
        made += size;
    }

    int made() {
        return made;
    }

    boolean isOutOfTime() {
        return outOfTime;
    }

    /** Of each case its draw. */
    int[] draws() {
        return draw.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of each case what may stand with an option. */
    List<BitSet> standing(int option) {
        return standing.get(option);
    }

    /** Of each input, those of the draws first and then the times that measures take, a value a case. */
    double[][] inputs() {
        List<double[]> rows = values.stream().flatMap(List::stream).toList();
        int count = rows.isEmpty() ? 0 : rows.get(0).length;
        double[][] inputs = new double[count][rows.size()];
        for (int c = 0; c < rows.size(); c++) {
            for (int i = 0; i < count; i++) {
                inputs[i][c] = rows.get(c)[i];
            }
        }
        return inputs;
    }

    /** How often all measures of an option work on the day, of all draws. */
    int inTime(int option) {
        int count = 0;
        for (double[][] batch : months) {
            int size = batch.length == 0 ? 0 : batch[0].length;
            for (int d = 0; d < size; d++) {
                count += options.get(option).isInTime(batch, d) ? 1 : 0;
            }
        }
        return count;
    }
}
