package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures of one day against an economy, and that economy's next measures against their author, as one of the two sees it. A
 * sequence, not proof of a cause.
 */
@About(
        "Measures of one day against an economy, and that economy's next measures against their author, as one of the two sees it. A sequence, not proof of a cause.")
public record Exchange(
        @About("the one of the two that advice is given to") Economy economy,
        Economy partner,
        @About("who took the first measures") Economy first,
        @About("who followed") Economy second,
        @About("the first measures") List<Measure> measures,
        @About("what followed") List<Measure> answers,
        @About("the day of the first measures") LocalDate on,
        @About("the day of what followed") LocalDate answeredOn,

        @About(value = "from the one to the other, 0 or more", unit = "days")
        int days,

        @About(value = "from the answer to the date", unit = "days")
        int daysAgo,

        @About(
                "1 for the first exchange of the two economies within the window before the date, 2 for the next; 0 for older ones")
        int round,

        @About("whether it is the last one within the window")
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

    /** Whose the last step was, as the economy says it: "its own", "China's". */
    public String whose() {
        return isAnswering() ? "its own" : Words.possessive(second);
    }

    /** Whether the economy is the one that followed. */
    public boolean isAnswering() {
        return second.equals(economy);
    }

    /** The economy's own measures as a sentence lists them. */
    public String own() {
        return isAnswering() ? answer() : step();
    }

    /** The other's as a sentence lists them. */
    public String others() {
        return isAnswering() ? step() : answer();
    }

    /** The day of the economy's own measures. */
    public LocalDate ownDay() {
        return isAnswering() ? answeredOn : on;
    }

    /** The day of the other's. */
    public LocalDate othersDay() {
        return isAnswering() ? on : answeredOn;
    }

    /** How the economy's own measures stand to the other's: "were followed 3 days later by", "came 3 days after". */
    public String order() {
        if (!isAnswering()) {
            return "were followed " + later() + " by";
        }
        return days == 0 ? "came the same day as" : "came " + Words.days(days) + " after";
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
