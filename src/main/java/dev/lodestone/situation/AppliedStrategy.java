package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Strategy;
import java.time.LocalDate;
import java.util.List;

/** A declared strategy at the date. */
@About("A declared strategy at the date.")
public record AppliedStrategy(
        @About("the strategy as it was submitted") Strategy strategy,
        Economy economy,

        @About("null where it names none or several") @MayBeMissing
        Mineral mineral,

        @About("null if the fact does not say") @MayBeMissing
        LocalDate since,

        @About("its target date; null if it has none") @MayBeMissing
        LocalDate until,

        @About(
                value = "days to the target date, negative after it; the largest whole number if it has none",
                unit = "days")
        int endsIn)
        implements Derived {

    /** Its name between quotation marks, with its aims in brackets if the fact tells any. */
    public String named() {
        return "\"" + strategy.name() + "\"" + Phrases.of(String.join("; ", strategy.aims()));
    }

    /** Whether it has a target date. */
    public boolean isTargeted() {
        return until != null;
    }

    /** Whether the target date has passed. */
    public boolean isOver() {
        return endsIn < 0;
    }

    @Override
    public List<Fact> from() {
        return List.of(strategy);
    }
}
