package dev.lodestone.robust;

import dev.lodestone.odds.Cases;
import dev.lodestone.odds.CommonDraws;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Facts as they are in an option, without measures of its own.
 *
 * @param place among the sets of facts that are drawn
 */
record PlainOption(String name, String does, CommonDraws draws, int place) implements Alternative {

    @Override
    public BitSet[] standing(Cases cases, double[][] months) {
        return draws.standing(place, cases, IntStream.range(0, cases.size()).toArray());
    }

    @Override
    public double own(int input, double value) {
        return draws.own(place, input, value);
    }

    @Override
    public BitSet clears() {
        return new BitSet();
    }

    @Override
    public boolean isInTime(double[][] months, int draw) {
        return true;
    }

    @Override
    public boolean hasMeasures() {
        return false;
    }
}
