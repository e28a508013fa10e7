package dev.lodestone.odds;

import java.util.Arrays;

/** A box in the space of what is drawn, halved where the rules can tell its parts apart; what they said of it is kept. */
final class Cell {
    final double[] low;
    final double[] high;
    Verdict verdict;
    /** Which figure its halves differ in. */
    int split = -1;

    Cell lower;
    Cell upper;
    private Verdict bottom;
    private Verdict top;

    Cell(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    /** All that can be drawn of so many figures. */
    static Cell whole(int figures) {
        double[] high = new double[figures];
        Arrays.fill(high, 1);
        return new Cell(new double[figures], high);
    }

    /** What the rules say where all figures are lowest in it. */
    Verdict bottom(Part part) {
        if (bottom == null) {
            bottom = part.corner(low);
        }
        return bottom;
    }

    /** What the rules say where all figures are highest in it. */
    Verdict top(Part part) {
        if (top == null) {
            top = part.corner(high);
        }
        return top;
    }

    /** How much of the probability lies in it. */
    double mass() {
        double mass = 1;
        for (int i = 0; i < low.length; i++) {
            mass *= high[i] - low[i];
        }
        return mass;
    }

    void halve(int figure) {
        split = figure;
        double middle = middle();
        double[] half = high.clone();
        half[figure] = middle;
        double[] rest = low.clone();
        rest[figure] = middle;
        lower = new Cell(low, half);
        upper = new Cell(rest, high);
        lower.bottom = bottom;
        upper.top = top;
    }

    double middle() {
        return (low[split] + high[split]) / 2;
    }
}
