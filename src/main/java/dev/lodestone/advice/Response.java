package dev.lodestone.advice;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import org.kie.api.runtime.rule.RuleContext;

/** What a recommendation comes to as a measure: a rule's conclusion of the second pass, over finished flags. */
public record Response(
        @About("the rule that worked it out") String rule,
        @About("whom it is advised") Economy economy,

        @About("what it is about; null if it is about policy as a whole") @MayBeMissing
        Mineral mineral,

        @About("the sentence that stands in the place of the one without figures")
        String says,

        @About("the same for page one, where that has to be shorter; null if it does not") @MayBeMissing
        String brief,

        @About("its figures, who acts and by what law") Particulars particulars)
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
