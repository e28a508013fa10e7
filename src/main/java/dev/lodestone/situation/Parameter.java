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

        @About("its value, as figures are compared with it") Threshold threshold,
        @About("share, days, or another unit's name") String unit,
        @About("where it comes from") Kind kind,
        @About("who says so, and where") String source,

        @About("first day of this value; null if it has always been so") @MayBeMissing
        LocalDate since,

        @About("what else there is to say of it; empty if nothing")
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

    /** That parameter with another value. What is static no rule can call. */
    public static Parameter valued(Parameter p, double value) {
        Threshold threshold = new Threshold(value, p.threshold.kind(), p.threshold.strict());
        return new Parameter(p.name, threshold, p.unit, p.kind, p.source, p.since, p.note, p.reach);
    }

    /** That parameter, as if it had always been so. */
    public static Parameter undated(Parameter p) {
        return new Parameter(p.name, p.threshold, p.unit, p.kind, p.source, null, p.note, p.reach);
    }

    /** What a row of a decision table makes of the general parameter. */
    public static Parameter inRow(Parameter p, Kind kind, String source, LocalDate since, String note, Reach reach) {
        return new Parameter(p.name, p.threshold, p.unit, kind, source, since, note, reach);
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
