package dev.lodestone.stress;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The stop of supply that an economy is put through.
 *
 * @param economy whose supply it is
 * @param without the country whose deliveries stop
 * @param from the first day without them
 * @param months how long they stop, 1 to {@link #LONGEST} months of the calendar from the first day
 * @param cut the part of its deliveries that stops, above 0 to 1
 */
public record Stop(Economy economy, Mineral mineral, Economy without, LocalDate from, int months, Estimate cut) {
    /** Ten years: beyond them mines are opened, which nothing here models. */
    public static final int LONGEST = 120;

    /** The last day of the stop. */
    public LocalDate until() {
        return from.plusMonths(months).minusDays(1);
    }

    /** Days from the first day of the stop to a date; 0 for that day, less for an earlier one. */
    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(from, date);
    }
}
