package dev.lodestone.stress;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * How an economy gets through a stop of supply, month by month.
 *
 * @param title of the dossier; empty if it has none
 * @param cut the part of the supplier's deliveries that stops
 * @param headline what is to be known first
 * @param says what else is to be known, in a few sentences
 * @param unit {@code tonnes}, or {@code days of use} where nobody knows how much is used
 * @param use in a year, in tonnes; null if nobody knows
 * @param lost the part of the use that stops, 0 to 1
 * @param opens the first day on which something is missing
 * @param lasts the day from which something is missing until the stop ends
 * @param missing over the stop
 * @param share the missing part of the use over the stop
 * @param covered the part of what stops that stocks, others and substitutes make up for; null if that may be any
 * @param months one a month, with those after the stop until supplies are back
 * @param gaps stretches with something missing in the worst case
 * @param series the months as lines of a chart
 * @param lags how long what could help takes
 * @param notCounted plants that are named and not counted, with the reason
 * @param assumed what was put in place for the question, in words
 * @param before the headline without that; null where nothing was assumed
 * @param facts ids of the facts that it rests on, with their sources
 */
public record Stress(
        String title,
        Economy economy,
        Mineral mineral,
        Economy without,
        LocalDate asOf,
        @MayBeMissing LocalDate knownOn,
        LocalDate from,
        LocalDate until,
        Estimate cut,
        String headline,
        List<String> says,
        List<String> assumed,
        @MayBeMissing String before,
        String unit,
        @MayBeMissing Estimate use,
        Estimate lost,
        Between opens,
        Between lasts,
        Estimate missing,
        Estimate share,
        @MayBeMissing Estimate covered,
        List<Month> months,
        List<Gap> gaps,
        List<Store> stocks,
        List<Gain> gains,
        List<String> notCounted,
        List<Lag> lags,
        Cost cost,
        List<Sector> sectors,
        List<String> leftOut,
        List<Asked> questions,
        List<MonthlySeries> series,
        List<Cited> facts) {

    /** Days without a part of the use. @param share the most that is missing on one of them */
    public record Gap(LocalDate from, LocalDate until, Estimate share) {}

    /** A fact that the answer rests on. */
    public record Cited(String id, String source) {}

    Stress assuming(List<String> what, String headlineBefore) {
        return new Stress(
                title,
                economy,
                mineral,
                without,
                asOf,
                knownOn,
                from,
                until,
                cut,
                headline,
                says,
                what,
                headlineBefore,
                unit,
                use,
                lost,
                opens,
                lasts,
                missing,
                share,
                covered,
                months,
                gaps,
                stocks,
                gains,
                notCounted,
                lags,
                cost,
                sectors,
                leftOut,
                questions,
                series,
                facts);
    }
}
