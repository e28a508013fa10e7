package dev.lodestone.odds;

/** Draws, each in every world that it leaves open: a case each, in the order of the draws. */
public final class Cases {
    private final int[] draws;
    private final double[][] values;
    private final Sample sample;

    /** @param sample in which all is decided */
    Cases(int[] draws, double[][] values, Sample sample) {
        this.draws = draws;
        this.values = values;
        this.sample = sample;
    }

    public int size() {
        return draws.length;
    }

    /** Of each case the draw that it is of. */
    public int[] draws() {
        return draws.clone();
    }

    /** Of each input ({@link CommonDraws#inputs}) a value a case. */
    public double[][] values() {
        return values.clone();
    }

    Sample sample() {
        return sample;
    }
}
