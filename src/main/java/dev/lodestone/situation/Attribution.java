package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.List;

/** Somebody's assessment that a measure answers another one. */
@About("Somebody's assessment that a measure answers another one.")
public record Attribution(
        @About("the assessment as it was submitted") Claim claim,
        @About("who took the measure") Economy by,
        @About("the economy it is said to answer") Economy on,

        @About("null where the measure is on all goods") @MayBeMissing
        Mineral mineral,

        @About("whose assessment it is") String who,
        @About("the measure that is assessed as a response") Measure effect,

        @About("what it is said to answer; null if the claim does not say") @MayBeMissing
        Measure cause,

        @About(value = "from the cause to the measure; the largest whole number if a date is missing", unit = "days")
        int days)
        implements Derived {

    /** Whether both days are known. */
    public boolean isDated() {
        return days != Integer.MAX_VALUE;
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(claim, effect));
        if (cause != null) {
            from.add(cause);
        }
        return from;
    }
}
