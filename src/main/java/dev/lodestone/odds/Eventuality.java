package dev.lodestone.odds;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that comes or does not come.
 *
 * @param says what comes, as "whether …" continues
 * @param decided the day from which it shows; null if it shows at once
 * @param likelihood how likely it is; null if nobody says
 * @param because ids of the facts that tell of it
 * @param yes how facts are once it has come
 * @param no how facts are if it does not come
 */
record Eventuality(
        String says,
        @MayBeMissing LocalDate decided,
        @MayBeMissing Estimate likelihood,
        List<String> because,
        Edit yes,
        Edit no) {

    /**
     * Facts that are otherwise.
     *
     * @param instead by id what takes the place of a fact; empty where nothing does
     * @param more facts that are added
     */
    record Edit(Map<String, Optional<Fact>> instead, List<Fact> more) {
        static final Edit NONE = new Edit(Map.of(), List.of());
    }

    /** How many outcomes can be drawn of it; one where all draws leave it open. */
    int ways() {
        if (likelihood == null) {
            return 1;
        }
        boolean may = likelihood.high() > 0;
        boolean mayNot = likelihood.low() < 1;
        boolean open = !likelihood.isExact() && !likelihood.isRange();
        return (may ? 1 : 0) + (mayNot ? 1 : 0) + (open && may && mayNot ? 1 : 0);
    }

    /** Whether it is the same event, however likely it is. */
    boolean isSame(Eventuality other) {
        return says.equals(other.says) && because.equals(other.because);
    }

    boolean isDecidedOn(LocalDate day) {
        return decided == null || !day.isBefore(decided);
    }
}
