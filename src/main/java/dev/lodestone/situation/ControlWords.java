package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Words;
import java.time.LocalDate;

/** Export controls as sentences tell them. */
final class ControlWords {
    private ControlWords() {}

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

    /** What a quota lets out, as a sentence continues; its shares of output are null if they are not known. */
    static String quota(ExportControl control, Estimate ofOutput, Estimate before) {
        String days = control.quotaDays() == null ? " a year" : " in " + Words.days(control.quotaDays());
        String quantity = control.quota() == null ? "" : " of " + control.quota() + " " + control.unit() + days;
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
