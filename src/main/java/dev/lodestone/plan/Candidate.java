package dev.lodestone.plan;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Estimate;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.Set;

/**
 * A measure that a plan can hold.
 *
 * @param works the day from which it works, if it is begun on the day of the answer
 * @param until the last day of its instrument; null if none is known
 * @param cost in the currency of the plan; null if it is not known
 * @param clears what is gone once it works alone
 * @param raises what stands for it alone
 * @param moves what stands with it too, with other figures
 */
record Candidate(
        RecommendedResponse response,
        LocalDate works,
        LocalDate until,
        Estimate cost,
        Set<FlagKey> clears,
        Set<FlagKey> raises,
        Set<FlagKey> moves) {

    FactChange change() {
        return response.particulars().change();
    }

    /** The cost as it is stated, in whatever currency; null if no fact says. */
    Amount stated() {
        return response.particulars().cost();
    }

    /** What it takes of a budget: the most that it may cost; nothing where no cost is known, which the plan says. */
    double price() {
        return cost == null ? 0 : cost.high();
    }
}
