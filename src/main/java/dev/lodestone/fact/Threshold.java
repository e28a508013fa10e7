package dev.lodestone.fact;

/**
 * The number a rule compares an estimate with, and how an estimate that is only bounded is read against it: loosely, a
 * condition holds if it holds for some value within the bounds; strictly, only if it holds for all of them.
 */
public record Threshold(
        @About("a share from 0 to 1 or a rate (0.25 for 25%), otherwise in the parameter's unit")
        double value,

        @About("what it is written as: a share, a rate or a number")
        Estimate.Kind kind,

        @About("whether a bounded figure has to meet it in any case")
        boolean strict) {

    @Override
    public String toString() {
        return kind.isPercent() ? Estimate.percent(value) : Estimate.plain(value);
    }
}
