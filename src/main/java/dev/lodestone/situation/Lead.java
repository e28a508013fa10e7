package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;
import java.util.List;

/** How long what is recommended takes, beside the day by which it is wanted. */
@About("How long what is recommended takes, beside the day by which it is wanted.")
public record Lead(
        Recommendation to,
        Economy economy,
        @About("how long it takes until the measure works") Amount takes,

        @About("the day by which it is wanted; null if none is known") @MayBeMissing
        LocalDate due,

        @About("the last day on which it can begin to be in time, as long as it mostly takes; null without such a day")
        @MayBeMissing
        LocalDate startBy,

        @About("whether it cannot be in time, even if it takes as little as it ever did")
        boolean late,

        @About("whether it can be in time only if it takes less than it mostly does")
        boolean tight,

        @About("what else is known of it, as a sentence; empty if nothing is")
        String note,

        List<Fact> from)
        implements Derived {

    /** What it mostly takes; where only the least is in time, both: "1 month at the earliest, mostly 3 months". */
    public String within() {
        return tight ? takes.atTheEarliest() : takes.within();
    }
}
