package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.From;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;

/** Builds the patterns of one rule: what is looked for, what it must be like, and what is named. */
final class Patterns {
    private final String rule;
    private final Indexes indexes;
    private final Map<String, Formulas.Made> parameters;
    private final boolean forgiving;
    private final Tallies tallies;
    private int number;
    private boolean goneOver;

    /**
     * @param rule its name, for messages
     * @param parameters what the variables stand for that parameters are bound to
     * @param forgiving whether what cannot be worked out does not hold: a rule that was cut down may ask without having looked
     * @param tallies receives what is counted; null if nothing is
     */
    Patterns(String rule, Indexes indexes, Map<String, Formulas.Made> parameters, boolean forgiving, Tallies tallies) {

        this.forgiving = forgiving;
        this.tallies = tallies;
        this.parameters = parameters;
        this.rule = rule;
        this.indexes = indexes;
    }

    Formulas formulas() {
        return new Formulas(parameters);
    }

    /** A pattern without constraints; each has a number of its own. */
    Pattern empty(Class<?> type, String binding) {
        return new Pattern(number++, 0, 0, new ClassObjectType(type), binding);
    }

    /**
     * @param scope the variables bound so far; those of this pattern are added
     * @param joined whether others stand before it
     */
    Pattern of(Condition.Pattern condition, Map<String, Declaration> scope, boolean joined) {
        Class<?> type = Vocabulary.get().type(condition.type().text());
        String binding =
                condition.binding() == null ? null : condition.binding().text();
        Pattern pattern = empty(type, binding);
        Formulas formulas = formulas();
        if (binding != null) {
            formulas.bind(binding, Formulas.itself(type));
        }
        constrain(pattern, type, condition.constraints(), formulas, scope);
        if (binding != null) {
            scope.put(binding, pattern.getDeclaration());
        }
        meter(pattern, condition, joined);
        if (condition.from() != null) {
            Formulas.Made made = made(formulas(), condition.from());
            From from = new From(
                    new FormulaSource(made, declaration(made.variables().get(0), scope)));
            from.setResultPattern(pattern);
            pattern.setSource(from);
        }
        return pattern;
    }

    /** Lets what comes through a pattern be counted: at joins for the limits, everywhere for who asked for it. */
    void meter(Pattern pattern, Condition condition, boolean joined) {
        if (tallies != null) {
            pattern.addConstraint(new Tallied(rule, tallies.of(condition), joined));
        } else if (joined || goneOver) {
            pattern.addConstraint(new Metered(rule, goneOver));
        }
    }

    /**
     * Builds what an accumulate goes over. Where that is a part of the network of its own, an accumulate and an exists or a not that
     * ask the same must not share it: the engine takes the memory of the one for that of the other.
     */
    RuleConditionElement goneOver(Condition source, Supplier<RuleConditionElement> building) {
        boolean before = goneOver;
        goneOver |= !(source instanceof Condition.Pattern pattern && pattern.from() == null);
        RuleConditionElement built = building.get();
        goneOver = before;
        return built;
    }

    /** Adds constraints, and the variables that they bind, to a pattern. */
    void constrain(
            Pattern pattern,
            Class<?> type,
            List<Condition.Constraint> constraints,
            Formulas formulas,
            Map<String, Declaration> scope) {
        for (Condition.Constraint constraint : constraints) {
            if (constraint.binding() != null) {
                bind(constraint.binding().text(), constraint.value(), pattern, type, formulas, scope);
            }
            if (constraint.tests()) {
                for (Expr each : conjuncts(constraint.expression())) {
                    pattern.addConstraint(constraint(type, constraint, each, formulas, scope));
                }
            }
        }
    }

    private Formulas.Made made(Formulas formulas, Expr expression) {
        return forgiving ? formulas.of(expression).forgiving() : formulas.of(expression);
    }

    private void bind(
            String variable,
            Expr expression,
            Pattern pattern,
            Class<?> type,
            Formulas formulas,
            Map<String, Declaration> scope) {
        Formulas.Made made = made(formulas, expression);
        if (!made.isOwn()) {
            throw new IllegalArgumentException(
                    "'" + variable
                            + "' is bound to what is worked out with another variable: it may stand for what its own pattern holds");
        }
        Declaration declaration = new Declaration(variable, new FormulaReader(rule, type, made, -1), pattern);
        pattern.addDeclaration(declaration);
        formulas.bind(variable, made);
        scope.put(variable, declaration);
    }

    private FormulaConstraint constraint(
            Class<?> type,
            Condition.Constraint constraint,
            Expr expression,
            Formulas formulas,
            Map<String, Declaration> scope) {
        Formulas.Made made = made(formulas, expression);
        if (tallies != null) {
            made = made.tallied(tallies.of(constraint));
        }
        Declaration[] variables =
                made.variables().stream().map(v -> declaration(v, scope)).toArray(Declaration[]::new);
        // Facts that are filed for what is always the same are shared by rules; what is counted is not.
        boolean mayBeFiled = tallies == null || variables.length > 0;
        FormulaConstraint.Filed filed = mayBeFiled
                        && expression instanceof Expr.Binary b
                        && b.operator().equals("==")
                ? indexes.filed(rule, type, b, formulas, variables.length)
                : null;
        return new FormulaConstraint(rule, type, made, variables, filed);
    }

    private static Declaration declaration(String variable, Map<String, Declaration> scope) {
        Declaration declaration = scope.get(variable);
        if (declaration == null) {
            throw new IllegalArgumentException("'" + variable + "' is not bound here");
        }
        return declaration;
    }

    /** What {@code &&} joins, one by one: each can be shared with other rules, and looked up by itself. */
    static List<Expr> conjuncts(Expr expression) {
        List<Expr> all = new ArrayList<>();
        if (expression instanceof Expr.Binary b && b.operator().equals("&&")) {
            all.addAll(conjuncts(b.left()));
            all.addAll(conjuncts(b.right()));
        } else {
            all.add(expression);
        }
        return all;
    }
}
