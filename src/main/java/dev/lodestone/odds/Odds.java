package dev.lodestone.odds;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * How likely each flag is to stand on a day.
 *
 * @param draws how many were made, of {@code most}
 * @param error half the width of the widest 95% interval
 * @param stopped why no more were made: error, draws or time
 * @param says what a reader has to know first
 * @param dates the days of the calendar, the day itself last
 * @param flags the likeliest of the most severe first
 * @param worth what is drawn, open or asked for, the worthiest to know first
 * @param asked how often the rules were asked
 * @param assumes what it all rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Odds(
        String title,
        LocalDate asOf,
        @MayBeMissing LocalDate knownOn,
        LocalDate by,
        @MayBeMissing Mineral mineral,
        long seed,
        int draws,
        int most,
        double error,
        String stopped,
        List<String> says,
        List<LocalDate> dates,
        List<ConcernOdds> concerns,
        List<FlagOdds> flags,
        List<LossOdds> losses,
        List<TotalLoss> totals,
        List<Event> events,
        List<Figure> figures,
        List<Driver> drivers,
        List<Worth> worth,
        long redrawn,
        int asked,
        List<String> assumes) {

    /**
     * A flag.
     *
     * @param months its chance on each of the dates; null where it is the same on all of them
     * @param drivers what it hangs on most; empty where it hangs on nothing that is drawn
     * @param open why its chance has two ends; empty where it has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlagOdds(
            String rule,
            Severity severity,
            Economy economy,
            @MayBeMissing Mineral mineral,
            String says,
            Chance chance,
            @MayBeMissing List<Chance> months,
            List<Driver> drivers,
            List<String> open) {}

    /** A concern of page one: that any of its flags stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConcernOdds(
            Economy economy,
            List<Mineral> minerals,
            Severity severity,
            String says,
            Chance chance,
            @MayBeMissing List<Chance> months) {}

    /**
     * What is drawn that goes with an outcome.
     *
     * @param of ids of the facts that tell of it
     * @param correlation Spearman's rank correlation, -1 to 1
     */
    public record Driver(String says, List<String> of, double correlation) {}

    /**
     * A published loss.
     *
     * @param kind scenario, expected or as published; an expected one is weighted by its probability already
     * @param stated as its source has it, in billion US dollars
     * @param chance that its scenario holds on the day; null if it is weighted already, or nothing says whose deliveries stop
     * @param median of its values as drawn, with the 5% and 95% quantiles, in billion US dollars
     * @param expected mean over all draws, those without the scenario included; two ends where the chance has two
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LossOdds(
            Economy economy,
            List<Mineral> minerals,
            @MayBeMissing Economy supplier,
            String scenario,
            String kind,
            Estimate stated,
            @MayBeMissing Chance chance,
            double median,
            double low,
            double high,
            @MayBeMissing Range expected,
            String of) {}

    /**
     * All losses of one scenario together: what was published for several minerals at once stands for their sum.
     *
     * @param expected mean over all draws, in billion US dollars
     * @param atMost of ten draws nine have no higher loss, in billion US dollars
     */
    public record TotalLoss(
            Economy economy, Economy supplier, String scenario, List<Mineral> minerals, Range expected, Range atMost) {}

    /**
     * What it is worth to know something.
     *
     * @param says what is known then
     * @param kind figure, event or question
     * @param of ids of the facts that tell of it; none for a question, which asks for one
     * @param chance that a flag changes if it alone turns out otherwise; never where it can change nothing
     * @param flags how many flags change on average; for a question, whose answer may be anything, at most
     * @param changes sentences of the severest flags that do, at most three
     */
    public record Worth(String says, String kind, List<String> of, Chance chance, double flags, List<String> changes) {}

    /** Two ends; the same where nothing is open. */
    public record Range(double low, double high) {}

    /**
     * Something that comes or does not.
     *
     * @param likelihood as stated; null if nobody says: then both ends are shown
     * @param decided the day from which it shows; null for at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String says,
            @MayBeMissing LocalDate decided,
            @MayBeMissing Estimate likelihood,
            List<String> of) {}

    /**
     * A figure that is drawn.
     *
     * @param spread uniform, median, triangular, lognormal or normal
     */
    public record Figure(String says, String of, String field, Estimate range, String spread) {}
}
