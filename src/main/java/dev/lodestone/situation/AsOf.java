package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The date that advice is asked for; no rule reads a clock. */
@About("The date that advice is asked for; no rule reads a clock.")
public record AsOf(@About("the day that advice is for") LocalDate date) implements Derived {

    @Override
    public List<Fact> from() {
        return List.of();
    }

    /**
     * Whether a day lies so near, before the date or after it.
     *
     * @param days at most so many between the two
     */
    public boolean within(double days, LocalDate day) {
        return Math.abs(daysTo(day)) <= days;
    }

    /** Days from the date to another day: 0 if they are the same, negative if it is past. */
    public long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(date, day);
    }
}
