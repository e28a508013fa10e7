package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * A measure against an economy, and that economy's next measure against its author. A sequence, not proof of a cause.
 *
 * @param first who took the first measure
 * @param second who answered
 * @param days from the one to the other, 0 or more
 * @param daysAgo from the answer to the date
 * @param round 1 for the first exchange of the two economies within twelve months before the date, 2 for the next; 0 for
 *     older ones
 */
public record Exchange(
        Economy first,
        Economy second,
        Measure measure,
        Measure answer,
        LocalDate on,
        LocalDate answeredOn,
        int days,
        int daysAgo,
        int round)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of(measure, answer);
    }
}
