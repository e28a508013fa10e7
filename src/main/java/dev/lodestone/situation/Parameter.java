package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Threshold;
import java.time.LocalDate;

/** A number that policy rests on, with the value that holds at the date. Rules ask for it by name and compare with its
 * {@code threshold} (figures that may be bounded) or its {@code number} (days, counts).
 */
@About(
        "A number that policy rests on, with the value that holds at the date. Rules ask for it by name and compare with its threshold (figures that may be bounded) or its number (days, counts).")
public record Parameter(
        @About("theme and name, such as dependency.majority-reliance")
        String name,

        Threshold threshold,
        @About("share, days, or another unit's name") String unit,
        @About("where it comes from") Kind kind,
        String source,

        @About("first day of this value; null if it has always been so") @MayBeMissing
        LocalDate since,

        String note,
        @About("for whom and for what it holds") Reach reach) {

    /** Where a parameter's value comes from. */
    public enum Kind {
        /** Set by an official text or by the method's authors. */
        PUBLISHED,
        /** Used in the literature. */
        LITERATURE,
        /** Chosen by the authors of these rules. */
        JUDGEMENT;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Parameter of(
            String name, double value, String unit, Kind kind, String source, LocalDate since, String note) {
        return new Parameter(
                name, new Threshold(value, kindOf(unit), false), unit, kind, source, since, note, Reach.GENERAL);
    }

    /** Its name, and for whom it holds where that is not everybody: {@code stockpile.high-risk-days[KR]}. */
    public String id() {
        return reach == Reach.GENERAL ? name : name + reach;
    }

    /** The same parameter with another value. */
    public Parameter valued(double value) {
        return new Parameter(
                name,
                new Threshold(value, threshold.kind(), threshold.strict()),
                unit,
                kind,
                source,
                since,
                note,
                reach);
    }

    /** The same parameter, as if it had always been so. */
    public Parameter undated() {
        return new Parameter(name, threshold, unit, kind, source, null, note, reach);
    }

    /** What a row of a decision table makes of the general parameter. */
    public Parameter inRow(Kind rowKind, String rowSource, LocalDate from, String rowNote, Reach whose) {
        return new Parameter(name, threshold, unit, rowKind, rowSource, from, rowNote, whose);
    }

    Parameter reaching(Reach other) {
        return new Parameter(name, threshold, unit, kind, source, since, note, other);
    }

    private static Estimate.Kind kindOf(String unit) {
        return switch (unit) {
            case "share" -> Estimate.Kind.SHARE;
            case "rate" -> Estimate.Kind.RATE;
            default -> Estimate.Kind.NUMBER;
        };
    }

    /** The value as a plain number, for days and counts. */
    public double number() {
        return threshold.value();
    }

    /** The same parameter, against which a bounded figure holds only if all its values do. */
    Parameter strict() {
        return new Parameter(
                name, new Threshold(threshold.value(), threshold.kind(), true), unit, kind, source, since, note, reach);
    }
}
