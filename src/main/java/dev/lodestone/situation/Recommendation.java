package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/** A response that finished flags call for: what rules of a second pass look for, to say who does it, how much and by when. */
@About(
        "A response that finished flags call for: what rules of a second pass look for, to say who does it, how much and by when.")
public record Recommendation(
        @About("its key") String response,
        Economy economy,

        @About("null where it is about none in particular") @MayBeMissing
        Mineral mineral,

        @About("what it comes down to; null if it is not said") @MayBeMissing
        MeasureKind measure,

        @About("its sentence without figures") String says,

        @About("name of the parameter that says for how many days a stock is to last; null if it builds none")
        @MayBeMissing
        String days,

        @About("the next day by which it is wanted; null if none is known") @MayBeMissing
        LocalDate due,

        @About("the largest of what it answers; null if that is about no supplier") @MayBeMissing
        Exposure exposure,

        @About("on whom severe flags say that too much hangs, so that they are no way out of each other")
        List<Exposure> warned)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of();
    }

    // It is looked up by others that are about it.
    @Override
    public int hashCode() {
        return 31 * (31 * response.hashCode() + economy.hashCode()) + (mineral == null ? 0 : mineral.hashCode());
    }
}
