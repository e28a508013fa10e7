package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a recommendation comes to as a measure: a rule's conclusion of the second pass, over finished flags.
 *
 * @param says the sentence that stands in the place of the one without figures
 * @param brief the same for page one, where that has to be shorter; null if it does not
 */
public record Response(
        String rule,
        Economy economy,
        @MayBeMissing Mineral mineral,
        String says,
        @MayBeMissing String brief,
        Particulars particulars)
        implements Conclusion {

    /** A rule's measure, as its metadata word it: {@code insertLogical( Response.of( drools, $economy, $mineral ) )}. */
    public static Response of(RuleContext drools, Economy economy, Mineral mineral) {
        Wording wording = Wording.of(drools.getRule());
        return wording.response(
                economy, mineral, wording.values(drools.getMatch()), wording.measureValues(drools.getMatch()));
    }

    // What differs between measures; the rest follows from the rule.
    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + says.hashCode();
    }
}
