package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.List;

/**
 * Page one of an answer: what its reader has to know first.
 *
 * @param headline where the economy stands, in one sentence
 * @param concerns what matters most, in order; seven at most
 * @param calendar what starts, ends or is due within 90 days, in order
 * @param changes what is otherwise than in an earlier answer; null if none was asked for
 * @param unknowns the questions whose answers would change most; three at most
 * @param figures of when the figures are, and whose credits are due
 * @param dispositions what was decided of what is no concern on this page; null if nothing was
 */
public record Briefing(
        String headline,
        List<Concern> concerns,
        List<Due> calendar,
        List<Change> changes,
        List<Unknown> unknowns,
        String figures,
        List<Aside> dispositions) {

    /**
     * One matter that a reader is concerned with.
     *
     * @param id its name within the answer
     * @param economy whose concern it is
     * @param flags ids of the flags that it gathers, the leading one first
     * @param exposure how much of the supply of the mineral that hangs most on anybody does; null if none is known
     * @param stake what is at stake; null if that is not known
     * @param until the next day on which it changes, or the day on which it lapsed; null if none is known
     * @param daysLeft days until then, negative since then
     * @param precision how exactly that day is known: a month or a year that it stands for; null if it is the day itself
     * @param uncertainBecause what leaves its leading flag open before all else, two at most; null if nothing but what its exposure says anyway
     * @param possibleOnly those of its minerals of which nothing so severe is certain, though it is of others; null if there are none
     * @param first id of the response that comes first; null if there is none
     * @param whyHere why it stands in its place
     * @param disposition what was decided of it; null if nothing was
     */
    public record Concern(
            String id,
            Economy economy,
            List<Mineral> minerals,
            Severity severity,
            String says,
            List<String> flags,
            Hold exposure,
            Stake stake,
            LocalDate until,
            Integer daysLeft,
            Precision precision,
            Certainty certainty,
            List<Doubt> uncertainBecause,
            List<Mineral> possibleOnly,
            String first,
            String whyHere,
            Decided disposition) {

        /** What leaves it open, in words; empty if nothing does but what its exposure says. */
        public List<String> doubts() {
            return uncertainBecause == null
                    ? List.of()
                    : uncertainBecause.stream().map(Doubt::says).toList();
        }

        /** "of lithium and tungsten possible only"; empty where what it says is as certain of all that it names. */
        public String reservation() {
            return possibleOnly == null ? "" : "of " + Measures.few(possibleOnly) + " possible only";
        }

        /** The same with what was decided of it. */
        public Concern decided(Decided what) {
            return new Concern(
                    id,
                    economy,
                    minerals,
                    severity,
                    says,
                    flags,
                    exposure,
                    stake,
                    until,
                    daysLeft,
                    precision,
                    certainty,
                    uncertainBecause,
                    possibleOnly,
                    first,
                    whyHere,
                    what);
        }
    }

    /**
     * What people have decided of a concern.
     *
     * @param due whether what was deferred has come back by the day of the answer
     * @param says all of it in one sentence
     * @param until the day on which it is due again; null unless it was deferred
     * @param why their reason; null if none was given
     * @param by who decided; null if nobody had to say
     * @param on the day of the decision; null if it is not known
     */
    public record Decided(
            Disposition.Kind kind, boolean due, String says, LocalDate until, String why, String by, LocalDate on) {}

    /**
     * What was decided of something that heads no concern of this page, and what has become of it.
     *
     * @param flag id of the flag that is still raised; null if none is
     */
    public record Aside(String says, String flag) {}

    /**
     * How much of the economy's supply hangs on whom.
     *
     * @param mineral of which mineral
     * @param share part of the supply, 0 to 1
     * @param basis what the share is of
     */
    public record Hold(Economy supplier, Mineral mineral, Estimate share, String basis) {}

    /**
     * What is at stake.
     *
     * @param amount in billion US dollars
     * @param kind what kind of amount it is: amounts of different kinds are never compared
     * @param source id of the fact that says so
     */
    public record Stake(Mineral mineral, Estimate amount, String kind, String source) {
        /** What is paid for imports in a year. */
        public static final String IMPORT_VALUE = "import value";

        private static final double THOUSAND = 1e3;

        /** "3.1 billion dollars", "42 million dollars". */
        public String says() {
            boolean small = amount.high() < 1;
            Estimate told = small ? amount.map(billions -> billions * THOUSAND) : amount;
            return told + (small ? " million dollars" : " billion dollars");
        }
    }

    /**
     * A day ahead, and what happens on it.
     *
     * @param precision how exactly it is known: a month or a year that it stands for; null if it is the day itself
     */
    public record Due(LocalDate date, int days, Precision precision, String says, List<String> facts) {

        /** "2026-06-01 (12 days)", "2026-05-20 (today)", "June 2026". */
        public String when() {
            return precision == null
                    ? date + " (" + (days == 0 ? "today" : Words.days(days)) + ")"
                    : Precision.inText(precision, date);
        }
    }

    /**
     * A question whose answer would change much.
     *
     * @param fact the fact type that answers it
     */
    public record Unknown(String says, String fact) {}

    /** The same with what has changed since an earlier answer. */
    public Briefing since(List<Change> changed) {
        return new Briefing(headline, concerns, calendar, changed, unknowns, figures, dispositions);
    }

    /** The same with what was decided of its concerns, and of what is none on this page. */
    public Briefing decided(List<Concern> told, List<Aside> asides) {
        return new Briefing(headline, told, calendar, changes, unknowns, figures, asides);
    }
}
