package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * Two sources that give different dates for one measure.
 *
 * @param mineral null if the measure covers none, or several
 * @param measure in words, with its author
 * @param date what the date is of, in words
 * @param used what the account that is used says
 * @param other what the other one says
 */
public record Discrepancy(Mineral mineral, String measure, String date, String used, String other, List<Fact> from)
        implements Derived {}
