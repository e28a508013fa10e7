package dev.lodestone.engine;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/** Assesses facts by the rules of one rule base. */
public final class Advisor {
    private final RuleBase rules;
    private final Limits limits;

    public Advisor(RuleBase rules) {
        this(rules, Limits.DEFAULT);
    }

    public Advisor(RuleBase rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    public RuleBase rules() {
        return rules;
    }

    /**
     * What the rules make of the facts. The same facts in any order give the same answer.
     *
     * @param asOf the date that the advice is for
     * @param asked the economies it is for; empty means all that the facts are about
     * @throws RuleFailed if a rule throws, or does not come to an end within the limits
     */
    public Assessment assess(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        Parameters.Valid parameters = rules.parameters().at(asOf);
        Situation situation = Situation.of(facts, asOf, asked, parameters);
        Map<Conclusion, List<Reasons.Justification>> conclusions =
                conclude(situation, parameters.loose().values(), true);
        // Read loosely, a bounded figure meets a threshold if some value within its bounds does; where any figure is
        // bounded,
        // a second, strict reading tells which flags hold for all values.
        Set<Conclusion> certain = Bounds.anyIn(situation)
                ? new HashSet<>(
                        conclude(situation, parameters.strict().values(), false).keySet())
                : conclusions.keySet();
        return new Answer(rules, facts, situation, List.copyOf(asked), conclusions, certain).assessment();
    }

    private Map<Conclusion, List<Reasons.Justification>> conclude(
            Situation situation, Collection<Parameter> parameters, boolean explain) {
        KieSession session = rules.newSession();
        try {
            Sessions.setClock(session, situation.asOf());
            parameters.forEach(session::insert);
            situation.current().forEach(session::insert);
            situation.derived().forEach(session::insert);
            Run.toTheEnd(session, limits);
            Map<Conclusion, List<Reasons.Justification>> conclusions = new LinkedHashMap<>();
            for (Object object : session.getObjects(o -> o instanceof Conclusion)) {
                Conclusion conclusion = (Conclusion) object;
                conclusions.put(conclusion, explain ? Reasons.of(session, conclusion) : List.of());
            }
            return conclusions;
        } finally {
            session.dispose();
        }
    }
}
