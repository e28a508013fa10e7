package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
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
 */
public record Briefing(
        String headline,
        List<Concern> concerns,
        List<Due> calendar,
        List<Change> changes,
        List<Unknown> unknowns,
        String figures) {

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
     * @param first id of the response that comes first; null if there is none
     * @param whyHere why it stands in its place
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
            Certainty certainty,
            String first,
            String whyHere) {}

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
    public record Stake(Mineral mineral, Estimate amount, String kind, String source) {}

    /** A day ahead, and what happens on it. */
    public record Due(LocalDate date, int days, String says, List<String> facts) {}

    /**
     * A question whose answer would change much.
     *
     * @param fact the fact type that answers it
     */
    public record Unknown(String says, String fact) {}

    /** The same with what has changed since an earlier answer. */
    public Briefing since(List<Change> changed) {
        return new Briefing(headline, concerns, calendar, changed, unknowns, figures);
    }
}
