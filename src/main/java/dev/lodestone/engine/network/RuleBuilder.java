package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.InForce;
import dev.lodestone.rule.RuleText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.GroupElementFactory;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;

/** Builds a rule of Drools' of one that was read and checked. */
final class RuleBuilder {
    private final RuleImpl rule;
    private final Patterns patterns;
    private final Accumulations accumulations;

    private RuleBuilder(
            String name, Indexes indexes, Map<String, Formulas.Made> parameters, boolean forgiving, Tallies tallies) {

        this.rule = new RuleImpl(name);
        this.patterns = new Patterns(name, indexes, parameters, forgiving, tallies);
        this.accumulations = new Accumulations(patterns);
        rule.setPackage(Network.PACKAGE);
    }

    /** A rule that concludes. @param tallies receives what is counted; null if nothing is */
    static RuleImpl concluding(
            RuleText text,
            boolean isFinal,
            MatchLayout shape,
            Indexes indexes,
            SharedParameters given,
            Tallies tallies) {
        RuleBuilder builder = new RuleBuilder(text.name(), indexes, shape.variables(), false, tallies);
        builder.match(shape.matched(text));
        builder.await(shape.given(), given);
        RuleImpl rule = builder.rule;
        days(rule, text.inForce());
        text.annotations().keySet().forEach(name -> rule.addMetaAttribute(name, text.text(name)));
        Conclusions conclusions = new Conclusions(text, isFinal, builder.patterns.formulas());
        rule.setRequiredDeclarationsForConsequence(RuleImpl.DEFAULT_CONSEQUENCE_NAME, conclusions.variables());
        rule.setConsequence(conclusions);
        return rule;
    }

    /** The engine asks each match for the date of its session, which stands at noon. */
    private static void days(RuleImpl rule, InForce days) {
        if (days.from() != null) {
            rule.setDateEffective(midnight(days.from()));
        }
        if (days.until() != null) {
            rule.setDateExpires(midnight(days.until().plusDays(1)));
        }
    }

    private static Calendar midnight(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }

    /** A rule that matches, and does nothing. */
    static RuleImpl matching(String name, List<Condition> conditions, Indexes indexes) {
        RuleBuilder builder = new RuleBuilder(name, indexes, Map.of(), true, null);
        builder.match(conditions);
        builder.rule.setRequiredDeclarationsForConsequence(RuleImpl.DEFAULT_CONSEQUENCE_NAME, new String[0]);
        builder.rule.setConsequence(new Nothing());
        return builder.rule;
    }

    private void match(List<Condition> conditions) {
        Map<String, Declaration> scope = new HashMap<>();
        for (Condition condition : conditions) {
            rule.getLhs().addChild(element(condition, scope, condition != conditions.get(0)));
        }
    }

    /** A rule waits for the first day of its parameters; those that a pattern compares with keep it waiting by themselves. */
    private void await(Set<Integer> given, SharedParameters parametersGiven) {
        List<Pattern> matched = rule.getLhs().getChildren().stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .toList();
        Set<Integer> awaited = new TreeSet<>(given);
        matched.forEach(p -> p.getConstraints().forEach(c -> {
            if (c instanceof FormulaConstraint formula) {
                formula.forgetParameters(awaited);
            }
        }));
        for (int place : awaited) {
            Pattern first = matched.get(0);
            Class<?> type = ((ClassObjectType) first.getObjectType()).getClassType();
            first.addConstraint(new FormulaConstraint(
                    rule.getName(), type, parametersGiven.exists(place), new Declaration[0], null));
        }
    }

    private record Nothing() implements Consequence<ConsequenceContext> {
        @Override
        public String getName() {
            return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
        }

        @Override
        public void evaluate(ConsequenceContext drools, ValueResolver resolver) {
            // Only its matches are looked at.
        }
    }

    /** @param joined whether others stand before it */
    private RuleConditionElement element(Condition condition, Map<String, Declaration> scope, boolean joined) {
        if (condition instanceof Condition.Pattern pattern) {
            return patterns.of(pattern, scope, joined);
        }
        if (condition instanceof Condition.Not not) {
            return group(GroupElementFactory.newNotInstance(), List.of(not.operand()), new HashMap<>(scope), joined);
        }
        if (condition instanceof Condition.Exists exists) {
            return group(
                    GroupElementFactory.newExistsInstance(), List.of(exists.operand()), new HashMap<>(scope), joined);
        }
        if (condition instanceof Condition.And and) {
            return group(GroupElementFactory.newAndInstance(), and.operands(), scope, joined);
        }
        if (condition instanceof Condition.Or or) {
            return or(or, scope, joined);
        }
        if (condition instanceof Condition.Forall forall) {
            return forall(forall, new HashMap<>(scope));
        }
        Condition.Accumulate accumulate = (Condition.Accumulate) condition;
        Map<String, Declaration> inner = new HashMap<>(scope);
        RuleConditionElement source =
                patterns.goneOver(accumulate.source(), () -> element(accumulate.source(), inner, joined));
        return accumulations.of(accumulate, source, inner, scope);
    }

    private RuleConditionElement group(
            GroupElement group, List<Condition> operands, Map<String, Declaration> scope, boolean joined) {
        for (Condition operand : operands) {
            group.addChild(element(operand, scope, joined || operand != operands.get(0)));
        }
        return group;
    }

    /** Each branch binds for itself; what stands behind them is built for one, and made over for the others by Drools. */
    private RuleConditionElement or(Condition.Or or, Map<String, Declaration> scope, boolean joined) {
        GroupElement group = GroupElementFactory.newOrInstance();
        Map<String, Declaration> bound = new HashMap<>();
        for (Condition operand : or.operands()) {
            Map<String, Declaration> branch = new HashMap<>(scope);
            group.addChild(element(operand, branch, joined));
            bound.putAll(branch);
        }
        scope.putAll(bound);
        return group;
    }

    /** Of a single pattern it is asked that whatever is of its type meets its constraints. */
    private RuleConditionElement forall(Condition.Forall forall, Map<String, Declaration> scope) {
        Condition.Pattern first = (Condition.Pattern) forall.operands().get(0);
        if (forall.operands().size() > 1) {
            Forall several = new Forall(patterns.of(first, scope, false));
            forall.operands().stream()
                    .skip(1)
                    .forEach(o -> several.addRemainingPattern(patterns.of((Condition.Pattern) o, scope, true)));
            return several;
        }
        Pattern each = patterns.of(first, scope, false);
        Class<?> type = ((ClassObjectType) each.getObjectType()).getClassType();
        Pattern any = patterns.empty(type, "each of " + first.type().text());
        Formulas.Made itself = new Formulas.Made(
                (Formula.Test) (fact, values, given) -> fact == values[0],
                "this same #0",
                List.of("this"),
                List.of(),
                boolean.class,
                false);
        each.addConstraint(
                new FormulaConstraint(rule.getName(), type, itself, new Declaration[] {any.getDeclaration()}, null));
        Forall one = new Forall(any);
        one.addRemainingPattern(each);
        return one;
    }
}
