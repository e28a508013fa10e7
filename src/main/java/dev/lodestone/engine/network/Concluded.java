package dev.lodestone.engine.network;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.situation.Parameter;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.rule.Match;

/**
 * What a rule concluded that no other rule looks for, and that rests on facts alone. It stands to the end, so its match is written
 * down instead of a conclusion being inserted for as long as the match holds; and it is put into words only if somebody asks,
 * while the session is open.
 */
public final class Concluded {
    static final String GLOBAL = "concluded";

    private final Conclusions rule;
    private final InternalMatch match;

    Concluded(Conclusions rule, InternalMatch match) {
        this.rule = rule;
        this.match = match;
    }

    @SuppressWarnings("unchecked")
    static List<Concluded> in(ValueResolver session) {
        return (List<Concluded>) session.getGlobal(GLOBAL);
    }

    public Match match() {
        return match;
    }

    /**
     * @param given the parameters that the session was given
     * @throws ConditionFailed if it cannot be put into words
     */
    public Conclusion conclusion(Parameter[] given) {
        return rule.conclusion(match, given);
    }

    /**
     * Whom and what it is about, if it is a flag; null for a question.
     *
     * @param given the parameters that the session was given
     * @throws ConditionFailed if that cannot be told
     */
    public Decision decision(Parameter[] given) {
        return rule.decision(match, given);
    }
}
