package dev.lodestone.engine.network;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.Wording;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.rule.consequence.KnowledgeHelper;

/** What a rule does when it fires: it writes down the match, or words its conclusion and inserts it for as long as the match holds. */
final class Conclusions implements Consequence<KnowledgeHelper> {
    private static final Object[] NONE = {};

    private final Wording wording;
    private final boolean isFinal;
    private final boolean asks;
    private final boolean measures;
    private final List<String> variables = new ArrayList<>();
    private final Value[] named;
    private final Value[] figures;
    private final Value economy;
    private final Value mineral;

    /** What is worked out of a match: where among the rule's variables its own stand. */
    private record Value(Formula formula, int[] places) {

        Object of(InternalMatch match, Parameter[] given) {
            if (places.length == 0) {
                return formula.of(null, NONE, given);
            }
            Declaration[] declarations = ((RuleTerminalNode) match.getTuple().getSink()).getRequiredDeclarations();
            Object[] own = new Object[places.length];
            for (int i = 0; i < own.length; i++) {
                // What a variable stands for is read off the fact alone.
                own[i] = declarations[places[i]].getValue(null, match.getTuple());
            }
            return formula.of(null, own, given);
        }
    }

    /**
     * @param isFinal whether what it concludes stands, once concluded, and is no premise of another rule
     * @param formulas in which the parameters' variables stand for what they name
     */
    Conclusions(RuleText rule, boolean isFinal, Formulas formulas) {
        this.wording = Wording.of(rule.name(), rule::text);
        this.isFinal = isFinal;
        this.asks = rule.consequence().type().is("Question");
        this.measures = rule.isMeasure();
        this.named = values(wording.variables(), formulas);
        this.figures = values(wording.measure().variables(), formulas);
        this.economy = value(formulas.of(rule.consequence().economy()));
        this.mineral = value(formulas.of(rule.consequence().mineral()));
    }

    private Value[] values(List<String> names, Formulas formulas) {
        return names.stream().map(name -> value(formulas.variable(name))).toArray(Value[]::new);
    }

    private static Object[] of(Value[] values, InternalMatch match, Parameter[] given) {
        Object[] named = new Object[values.length];
        for (int i = 0; i < named.length; i++) {
            named[i] = values[i].of(match, given);
        }
        return named;
    }

    private Value value(Formulas.Made made) {
        made.variables().stream().filter(v -> !variables.contains(v)).forEach(variables::add);
        return new Value(
                made.formula(),
                made.variables().stream().mapToInt(variables::indexOf).toArray());
    }

    /** The names of the variables whose values it wants. */
    String[] variables() {
        return variables.toArray(String[]::new);
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper drools, ValueResolver resolver) {
        InternalMatch match = (InternalMatch) drools.getMatch();
        if (isFinal) {
            Concluded.in(resolver).add(new Concluded(this, match));
        } else {
            drools.insertLogical(conclusion(match, SharedParameters.in(resolver)));
        }
    }

    Conclusion conclusion(InternalMatch match, Parameter[] given) {
        return naming(() -> {
            Economy to = (Economy) economy.of(match, given);
            Mineral about = (Mineral) mineral.of(match, given);
            Object[] values = of(named, match, given);
            if (measures) {
                return wording.response(to, about, values, of(figures, match, given));
            }
            return asks ? wording.question(to, about, values) : wording.flag(to, about, values);
        });
    }

    /** Null if it flags nothing. */
    Decision decision(InternalMatch match, Parameter[] given) {
        return asks || measures
                ? null
                : naming(() -> new Decision(
                        wording.rule(), (Economy) economy.of(match, given), (Mineral) mineral.of(match, given)));
    }

    /** It is told long after the rule fired, when nobody else knows which it was. */
    private <T> T naming(Supplier<T> told) {
        try {
            return told.get();
        } catch (RuntimeException e) {
            throw new ConditionFailed(wording.rule(), "its conclusion", e);
        }
    }
}
