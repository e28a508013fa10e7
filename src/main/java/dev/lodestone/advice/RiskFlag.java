package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.List;
import java.util.Objects;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A risk that a rule sees.
 *
 * @param id its name within the assessment; null until the assessment is made up
 * @param responses keys of the responses that the rule recommends
 * @param because what it rests on; null until the assessment is made up
 */
public record RiskFlag(
        String id,
        String rule,
        Severity severity,
        Certainty certainty,
        Economy economy,
        Mineral mineral,
        String says,
        String source,
        List<String> responses,
        Because because)
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

    // What differs between most flags, without going through a sentence: flags are keys of many maps.
    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + economy.hashCode()) + Objects.hashCode(mineral);
    }

    /** The same flag as it stands in an answer. */
    public RiskFlag concluded(String id, Certainty certainty, Because because) {
        return new RiskFlag(id, rule, severity, certainty, economy, mineral, says, source, responses, because);
    }
}
