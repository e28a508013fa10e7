package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Threshold;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Reach;

/**
 * A threshold in both readings. One that has no value yet is met by nothing, and none is met by a figure that is not
 * known.
 */
final class Limit {
    static final Limit NONE = new Limit(null, null, null, "");

    private final Threshold loose;
    private final Threshold strict;
    private final Reach reach;
    private final String text;

    private Limit(Threshold loose, Threshold strict, Reach reach, String text) {
        this.loose = loose;
        this.strict = strict;
        this.reach = reach;
        this.text = text;
    }

    static Limit of(Parameter loose, Parameter strict) {
        return loose == null
                ? NONE
                : new Limit(
                        loose.threshold(),
                        strict.threshold(),
                        loose.reach(),
                        loose.threshold().toString());
    }

    boolean isSet() {
        return loose != null;
    }

    Threshold loose() {
        return loose;
    }

    Threshold strict() {
        return strict;
    }

    Reach reach() {
        return reach;
    }

    Holds exceededBy(Estimate figure) {
        return figure == null || loose == null ? Holds.NO : Holds.of(figure.above(loose), figure.above(strict));
    }

    Holds reachedBy(Estimate figure) {
        return figure == null || loose == null ? Holds.NO : Holds.of(figure.atLeast(loose), figure.atLeast(strict));
    }

    Holds missedBy(Estimate figure) {
        return figure == null || loose == null ? Holds.NO : Holds.of(figure.below(loose), figure.below(strict));
    }

    Holds keptBy(Estimate figure) {
        return figure == null || loose == null ? Holds.NO : Holds.of(figure.atMost(loose), figure.atMost(strict));
    }

    @Override
    public String toString() {
        return text;
    }
}
