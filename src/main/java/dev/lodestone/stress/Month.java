package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;

/**
 * A month of a stop.
 *
 * @param from its first day
 * @param until its last day
 * @param afterStop whether the stop is over and supplies are not back
 * @param missing between the best and the worst case; from 0 where more may be held than is known
 * @param share the missing part of the use
 * @param worst where what nobody knows counts as nothing
 * @param best with the most of what is known, and with what is aimed at
 * @param aimed where what is aimed at is held, and otherwise what is known least; null where no stock is only aimed at
 */
public record Month(
        LocalDate from,
        LocalDate until,
        boolean afterStop,
        Estimate missing,
        Estimate share,
        Flow worst,
        Flow best,
        @MayBeMissing Flow aimed) {}
