package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a measure changes in the facts once it works: the engine assesses them with it, so that an effect is found and not claimed. */
public record FactChange(
        @About("facts as they are then; those with the id of one that there is stand in its place")
        List<Fact> once,

        @About("the first day on which it can work, whatever its lead time; null if none is known") @MayBeMissing
        LocalDate notBefore,

        @About("what changes, as a sentence goes on: \"a stock of 60 days\"")
        String says) {

    /** What facts that are only assumed name as their source. */
    static final String ASSUMED = "assumed: the measure works";

    /** A fact that is assumed to have another value in one of its fields. */
    static <F extends Fact> F assumed(F fact, String field, Object value) {
        return FactType.with(fact, Map.of(field, value, "source", ASSUMED));
    }
}
