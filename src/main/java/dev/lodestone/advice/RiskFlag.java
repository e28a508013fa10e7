package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Exposure;
import java.util.List;
import org.kie.api.runtime.rule.RuleContext;

/** A risk that a rule sees. */
public record RiskFlag(
        @About("its name within the assessment; null until the assessment is made up") @MayBeMissing
        String id,

        @About("the rule that raised it") String rule,
        @About("how severe it is") Severity severity,

        @About("whether nothing leaves it open; null until the assessment is made up") @MayBeMissing
        Certainty certainty,

        @About("whom it is about") Economy economy,

        @About("what it is about; null if it is about policy as a whole") @MayBeMissing
        Mineral mineral,

        @About("its sentence") String says,

        @About("the sentence for page one; null if says is short enough") @MayBeMissing @JsonIgnore
        Brief brief,

        @About("of the rule") String source,

        @About("keys of the responses that the rule recommends")
        List<String> responses,

        @About("what it rests on; null until the assessment is made up") @MayBeMissing
        Because because,

        @About("how much of the economy's supply it is about; null if it is about no supplier")
        @MayBeMissing
        @JsonIncludeProperties({"economy", "supplier", "mineral", "stage", "share", "bounds", "basis"})
        Exposure exposure,

        @About("what leaves it open; null if it is certain") @MayBeMissing
        List<Doubt> uncertainBecause,

        @About("id of the flag that it is one matter with and that stands for it; null if it stands for itself")
        @MayBeMissing
        String foldedInto)
        implements Conclusion {

    /**
     * The conclusion of a rule, as its metadata word it. Rules call this: {@code insertLogical( RiskFlag.of( drools, $economy,
     * $mineral ) )}.
     *
     * @param drools the context of the firing rule
     * @param economy the economy at risk, or World
     * @param mineral the mineral concerned; null for none in particular
     */
    public static RiskFlag of(RuleContext drools, Economy economy, Mineral mineral) {
        Wording wording = Wording.of(drools.getRule());
        return wording.flag(economy, mineral, wording.values(drools.getMatch()));
    }

    // What differs between flags: they are keys of many maps, and thousands may be of one rule, economy and mineral.
    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + economy.hashCode()) + says.hashCode();
    }

    /** The same flag as it stands in an answer. */
    public RiskFlag concluded(String newId, Certainty certain, Because why, Exposure hangsOn, List<Doubt> doubts) {
        return new RiskFlag(
                newId,
                rule,
                severity,
                certain,
                economy,
                mineral,
                says,
                brief,
                source,
                responses,
                why,
                hangsOn,
                doubts.isEmpty() ? null : doubts,
                foldedInto);
    }

    /** The same flag as a part of the matter that another one stands for. */
    public RiskFlag folded(String into) {
        return new RiskFlag(
                id,
                rule,
                severity,
                certainty,
                economy,
                mineral,
                says,
                brief,
                source,
                responses,
                because,
                exposure,
                uncertainBecause,
                into);
    }
}
