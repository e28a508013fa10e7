package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures of one day against an economy, and that economy's next measures against their author, as one of the two sees it. A
 * sequence, not proof of a cause.
 *
 * @param economy the one of the two that advice is given to
 * @param first who took the first measures
 * @param second who followed
 * @param measures the first measures
 * @param answers what followed
 * @param days from the one to the other, 0 or more
 * @param daysAgo from the answer to the date
 * @param round 1 for the first exchange of the two economies within the window before the date, 2 for the next; 0 for older
 *     ones
 * @param latest whether it is the last one within the window
 */
public record Exchange(
        Economy economy,
        Economy partner,
        Economy first,
        Economy second,
        List<Measure> measures,
        List<Measure> answers,
        LocalDate on,
        LocalDate answeredOn,
        int days,
        int daysAgo,
        int round,
        boolean latest)
        implements Derived {

    /** The first measures as a sentence lists them. */
    public String step() {
        return Measures.list(measures);
    }

    /** The answers as a sentence lists them. */
    public String answer() {
        return Measures.list(answers);
    }

    /** "the same day", "1 day later", "31 days later". */
    public String later() {
        return days == 0 ? "the same day" : days == 1 ? "1 day later" : days + " days later";
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(measures);
        from.addAll(answers);
        return from;
    }
}
