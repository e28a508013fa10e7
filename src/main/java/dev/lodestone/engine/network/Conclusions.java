package dev.lodestone.engine.network;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Wording;
import dev.lodestone.drl.Meanings;
import dev.lodestone.drl.RuleText;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.rule.consequence.KnowledgeHelper;

/** What a rule does when it fires: it words its conclusion, and inserts it for as long as the match holds. */
final class Conclusions implements Consequence<KnowledgeHelper> {
    private final Wording wording;
    private final boolean asks;
    private final List<String> variables;
    private final Argument economy;
    private final Argument mineral;

    /** An argument of the conclusion, and where among the variables its own stand. */
    private record Argument(Formula formula, int[] places) {

        Object of(Object[] values) {
            Object[] own = new Object[places.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = values[places[i]];
            }
            return formula.of(null, own);
        }
    }

    Conclusions(RuleText rule, Meanings meanings) {
        this.wording = Wording.of(rule.name(), rule::text);
        this.asks = rule.consequence().type().is("Question");
        Formulas.Made to = new Formulas(meanings).of(rule.consequence().economy());
        Formulas.Made about = new Formulas(meanings).of(rule.consequence().mineral());
        Set<String> all = new LinkedHashSet<>(wording.sentence().variables());
        all.addAll(to.variables());
        all.addAll(about.variables());
        this.variables = new ArrayList<>(all);
        this.economy = argument(to);
        this.mineral = argument(about);
    }

    private Argument argument(Formulas.Made made) {
        return new Argument(
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
        BaseTuple tuple = drools.getTuple();
        Declaration[] declarations = ((RuleTerminalNode) drools.getMatch().getTuple().getSink()).getRequiredDeclarations();
        Object[] values = new Object[declarations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = declarations[i].getValue(resolver, tuple);
        }
        drools.insertLogical(conclusion(values));
    }

    private Conclusion conclusion(Object[] values) {
        Economy to = (Economy) economy.of(values);
        Mineral about = (Mineral) mineral.of(values);
        return asks ? wording.question(to, about, values) : wording.flag(to, about, values);
    }
}
