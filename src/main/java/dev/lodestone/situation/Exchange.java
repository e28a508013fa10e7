package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The day of the first measures, as far as it is known: "2024-12-02", "July 2026". */
    public String day() {
        return Precision.inText(precision(measures), on);
    }

    /** The day of what followed, as far as it is known. */
    public String answerDay() {
        return Precision.inText(precision(answers), answeredOn);
    }

    /** When it was answered, as a sentence tells it: "on 2024-12-03", "in July 2026". */
    public String answeredWhen() {
        return (Precision.isVague(precision(answers)) ? "in " : "on ") + answerDay();
    }

    /** The day of the economy's own measures. */
    public String ownDay() {
        return isAnswering() ? answerDay() : day();
    }

    /** The day of the other's. */
    public String othersDay() {
        return isAnswering() ? day() : answerDay();
    }

    /** How exactly the day of several measures is known: as that of the one that is known best. */
    private static Precision precision(List<Measure> of) {
        return of.stream()
                .map(m -> m.precision() == null ? Precision.DAY : m.precision())
                .min(Comparator.naturalOrder())
                .orElse(Precision.DAY);
    }

    /** How the economy's own measures stand to the other's: "were followed 3 days later by", "came 3 days after". */
    public String order() {
        if (!isAnswering()) {
            return "were followed " + later() + " by";
        }
        return gap().isEmpty() ? "came the same day as" : "came " + gap() + " after";
    }

    /** "the same day", "1 day later", "31 days later", "1 to 61 days later". */
    public String later() {
        return gap().isEmpty() ? "the same day" : gap() + " later";
    }

    /** What lies between, as far as both days are known: "1 day", "1 to 61 days"; empty if nothing does. */
    private String gap() {
        Precision first = precision(measures);
        Precision next = precision(answers);
        int most = DayCounts.until(first.firstOf(on), Precision.last(next, answeredOn));
        int least = Math.max(0, DayCounts.until(Precision.last(first, on), next.firstOf(answeredOn)));
        return most == 0 ? "" : least == most ? Words.days(most) : least + " to " + Words.days(most);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(measures);
        from.addAll(answers);
        return from;
    }
}
