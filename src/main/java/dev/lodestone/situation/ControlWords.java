package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Export controls as sentences tell them. */
final class ControlWords {
    private ControlWords() {}

    /** The stages and the form that it is limited to, as they follow the mineral in a sentence: " (mined)"; empty if it is on all. */
    static String what(ExportControl control) {
        List<Object> parts = new ArrayList<>(control.stages());
        parts.add(control.form());
        return Phrases.of(parts.toArray());
    }

    /** What one does while it is in force: "bans exports of", "licenses exports of". */
    static String does(ControlKind measure, Mineral mineral) {
        return switch (measure) {
            case BAN -> "bans exports of";
            case LICENSING -> "licenses exports of";
            case QUOTA -> "limits exports of";
            case TAX -> "taxes exports of";
            case MINIMUM_PRICE -> "sets a least price for exports of";
            case TECHNOLOGY ->
                mineral.name().endsWith("technology") ? "controls exports of" : "controls exports of technology for";
            default -> "restricts exports of";
        };
    }

    /** Its kind, or the act that it rests on where it is of no kind that has a name. */
    static String kind(ExportControl control) {
        return switch (control.measure()) {
            case END_USE_REVIEW -> "end-use review";
            case MINIMUM_PRICE -> "minimum price";
            case OTHER -> control.legalBasis() == null ? "a measure of another kind" : control.legalBasis();
            default -> control.measure().toString();
        };
    }

    /** ", until 2026-12-31, then 25%": its last day, and what takes its place; null if nothing does. */
    static String ending(LocalDate until, ExportControl next) {
        return ", until " + until + (next == null ? "" : ", then " + then(next));
    }

    private static String then(ExportControl next) {
        if (next.taxRate() != null) {
            return next.taxRate().toString();
        }
        if (next.quota() != null) {
            return let(next);
        }
        return next.measure() == ControlKind.LICENSING ? kind(next) : Naming.withArticle(kind(next));
    }

    private static String let(ExportControl control) {
        String time = control.quotaDays() == null ? " a year" : " in " + Words.days(control.quotaDays());
        return control.quota() + " " + control.unit() + time;
    }

    /** The rate of a tax, as a sentence continues; empty if it is none or not known. */
    static String rate(ExportControl control, Estimate before) {
        String after = before == null ? "" : ", after " + before + ",";
        return control.taxRate() == null ? "" : " at " + control.taxRate() + after;
    }

    /** What a quota lets out, as a sentence continues; its shares of output are null if they are not known. */
    static String quota(ExportControl control, Estimate ofOutput, Estimate before) {
        String quantity = control.quota() == null ? "" : " of " + let(control);
        String after = before == null ? "" : ", after " + before;
        return " by a quota" + quantity
                + (ofOutput == null ? "" : " (" + ofOutput + " of what it produces" + after + ")");
    }

    /**
     * What is known to lift one, as it follows its first day: ", suspended from 2025-11-09 to 2026-11-27", ", to be repealed on
     * 2026-11-01"; empty if nothing is.
     */
    static String lifting(ExportControl control, Mineral mineral, LocalDate day) {
        if (day == null) {
            return "";
        }
        Suspension next = control.schedule().nextSuspension(day.minusDays(1), mineral);
        return next == null || !next.from().equals(day)
                ? ", to be repealed on " + day
                : ", suspended from " + day + (next.until() == null ? "" : " to " + next.until());
    }
}
