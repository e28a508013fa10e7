package dev.lodestone.engine.network;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Threshold;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks of a match again what it compared with thresholds: with strict ones in their place, it tells whether the match holds for
 * all values that bounded figures may have.
 */
public final class Recheck {

    /** Where a variable's value comes from: what is read off the object in a place of the match. */
    private record Source(int place, Formulas.Made made) {}

    /** One comparison, asked of the object in a place of the match. */
    private record Comparison(int place, Formula formula, List<Source> variables) {}

    private final int places;
    private final List<Comparison> comparisons;

    private Recheck(int places, List<Comparison> comparisons) {
        this.places = places;
        this.comparisons = comparisons;
    }

    /** None for a rule whose matches do not show all that it rests on: what exists, what is missing, what was added up. */
    public static Optional<Recheck> of(RuleText rule) {
        Reader reader = new Reader();
        boolean shown = rule.conditions().stream().allMatch(reader::read);
        return shown ? Optional.of(new Recheck(reader.places, reader.comparisons)) : Optional.empty();
    }

    /**
     * @param matched what the rule's patterns matched, in their order; something may stand before it
     * @param others by id, the parameters that stand in for those among it
     */
    public boolean holds(Object[] matched, Map<String, Parameter> others) {
        int first = matched.length - places;
        for (Comparison comparison : comparisons) {
            Object[] values = new Object[comparison.variables.size()];
            for (int i = 0; i < values.length; i++) {
                Source source = comparison.variables.get(i);
                values[i] = source.made.formula().of(in(matched[first + source.place], others), null, null);
            }
            if (!comparison.formula.holds(in(matched[first + comparison.place], others), values, null)) {
                return false;
            }
        }
        return true;
    }

    private static Object in(Object matched, Map<String, Parameter> others) {
        return matched instanceof Parameter parameter ? others.get(parameter.id()) : matched;
    }

    /** Collects the comparisons of a rule. */
    private static final class Reader {
        private final Map<String, Source> variables = new HashMap<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private int places;

        /** @return whether all that the condition rests on is in the match */
        boolean read(Condition condition) {
            if (condition instanceof Condition.Pattern pattern) {
                pattern(pattern, Vocabulary.get().type(pattern.type().text()));
                return true;
            }
            if (condition instanceof Condition.And and) {
                return and.operands().stream().allMatch(this::read);
            }
            return condition instanceof Condition.Not not
                    && not.operand() instanceof Condition.Pattern absent
                    && isPlain(absent, Vocabulary.get().type(absent.type().text()));
        }

        private void pattern(Condition.Pattern pattern, Class<?> type) {
            int place = places++;
            Formulas formulas = new Formulas();
            if (pattern.binding() != null) {
                name(pattern.binding().text(), place, Formulas.itself(type), formulas);
            }
            for (Condition.Constraint constraint : pattern.constraints()) {
                if (constraint.binding() != null) {
                    name(constraint.binding().text(), place, formulas.of(constraint.value()), formulas);
                }
                if (constraint.tests()) {
                    for (Expr each : Patterns.conjuncts(constraint.expression())) {
                        compare(place, formulas.of(each));
                    }
                }
            }
        }

        private void name(String variable, int place, Formulas.Made made, Formulas formulas) {
            formulas.bind(variable, made);
            variables.put(variable, new Source(place, made));
        }

        private void compare(int place, Formulas.Made made) {
            if (made.variables().stream().anyMatch(this::isThreshold)) {
                comparisons.add(new Comparison(
                        place,
                        made.formula(),
                        made.variables().stream().map(variables::get).toList()));
            }
        }

        private boolean isThreshold(String variable) {
            Class<?> type = variables.get(variable).made.type();
            return type == Threshold.class || type == Parameter.class;
        }

        /** Whether what is missing would be missing too if bounded figures were known exactly. */
        private boolean isPlain(Condition.Pattern absent, Class<?> type) {
            boolean[] measured = {Conclusion.class.isAssignableFrom(type) || type == Parameter.class};
            absent.constraints()
                    .forEach(c -> c.expression()
                            .walk(e -> measured[0] |= e instanceof Expr.Variable v
                                    && variables.containsKey(v.name())
                                    && isThreshold(v.name())));
            return !measured[0];
        }
    }
}
