package dev.lodestone.engine.network;

import dev.lodestone.fact.Invocations;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Meaning;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes formulas of the expressions in one pattern. Every name in them was checked and has a meaning. */
final class Formulas {

    /**
     * A formula and all that tells it from another.
     *
     * @param text the same for formulas that come to the same for any fact and variables
     * @param variables the names of the variables that it wants, in order
     * @param parameters the places of the parameters that it reads
     * @param constant whether it comes to the same for any fact
     */
    record Made(
            Formula formula,
            String text,
            List<String> variables,
            List<Integer> parameters,
            Class<?> type,
            boolean constant) {

        /** The same, where what cannot be worked out is not known. */
        Made forgiving() {
            Formula forgiving = (fact, values, given) -> {
                try {
                    return formula.of(fact, values, given);
                } catch (RuntimeException e) {
                    return null;
                }
            };
            return new Made(forgiving, text, variables, parameters, type, constant);
        }

        /** The same, counted and timed, and told from every other, so that no rules share it. */
        Made tallied(Tally tally) {
            return new Made(tally.around(formula), text + tally.mark(), variables, parameters, type, constant);
        }

        /** Whether it reads nothing but the fact. */
        boolean isOwn() {
            return variables.isEmpty() && parameters.isEmpty();
        }
    }

    /** What the variables bound in this pattern stand for; they are worked out anew, which costs less than keeping them. */
    private final Map<String, Made> own = new HashMap<>();

    Formulas() {
        this(Map.of());
    }

    /** @param bound what variables stand for from the beginning: the values of parameters */
    Formulas(Map<String, Made> bound) {
        own.putAll(bound);
    }

    /** What stands for the fact as a whole. */
    static Made itself(Class<?> type) {
        return new Made((fact, values, given) -> fact, "this", List.of(), List.of(), type, false);
    }

    /** Lets a variable stand for a formula of this pattern. */
    void bind(String variable, Made made) {
        own.put(variable, made);
    }

    /** What a variable stands for. */
    Made variable(String name) {
        Made bound = own.get(name);
        return bound != null
                ? bound
                : new Made((fact, values, given) -> values[0], "#0", List.of(name), List.of(), Object.class, false);
    }

    Made of(Expr expr) {
        One one = new One();
        Formula formula = one.of(expr);
        return new Made(
                formula,
                one.text.toString(),
                one.variables,
                one.parameters,
                expr.meaning().type(),
                Literals.isConstant(expr));
    }

    /** The making of one formula. */
    private final class One {
        private final List<String> variables = new ArrayList<>();
        private final List<Integer> parameters = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Formula of(Expr expr) {
            if (expr instanceof Expr.Literal literal) {
                return constant(Literals.value(literal));
            }
            if (expr instanceof Expr.Variable variable) {
                return variable(variable.name());
            }
            if (expr instanceof Expr.Name || expr instanceof Expr.Member) {
                return named(expr);
            }
            if (expr instanceof Expr.Call call) {
                return call(call);
            }
            if (expr instanceof Expr.Unary unary) {
                return unary(unary);
            }
            if (expr instanceof Expr.Binary binary) {
                return binary(binary);
            }
            throw new IllegalArgumentException(
                    "nothing can be made of '" + expr.token().text() + "'");
        }

        private Formula constant(Object value) {
            text.append(value instanceof String ? '"' + value.toString() + '"' : value);
            if (value instanceof Enum<?> constant) {
                text.append('@').append(constant.getDeclaringClass().getSimpleName());
            }
            return (fact, values, given) -> value;
        }

        private Formula variable(String name) {
            Made bound = own.get(name);
            if (bound == null) {
                int index = wanted(name);
                text.append('#').append(index);
                return (fact, values, given) -> values[index];
            }
            text.append(bound.text());
            parameters.addAll(bound.parameters());
            if (!bound.variables().isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + name + "' rests on another variable; write out what it stands for");
            }
            return bound.formula();
        }

        private int wanted(String name) {
            int index = variables.indexOf(name);
            if (index < 0) {
                index = variables.size();
                variables.add(name);
            }
            return index;
        }

        private Formula named(Expr expr) {
            Meaning meaning = expr.meaning();
            if (meaning.constant() != null) {
                return constant(meaning.constant());
            }
            if (meaning.method() == null) {
                text.append("this");
                return (fact, values, given) -> fact;
            }
            return read(expr instanceof Expr.Member member ? member.target() : null, meaning.method());
        }

        /** @param target null for the fact itself */
        private Formula read(Expr target, Method method) {
            Function<Object, Object> reading = Invocations.reading(method);
            if (target == null) {
                text.append(method.getName());
                return (fact, values, given) -> reading.apply(fact);
            }
            Formula of = of(target);
            text.append('.').append(method.getName());
            return (fact, values, given) -> reading.apply(Calling.known(of.of(fact, values, given), method));
        }

        private Formula call(Expr.Call call) {
            Method method = call.meaning().method();
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            if (!isStatic && call.arguments().isEmpty()) {
                return read(call.target(), method);
            }
            Formula target = isStatic || call.target() == null ? (fact, values, given) -> fact : of(call.target());
            text.append('.').append(isStatic ? method.getDeclaringClass().getSimpleName() + "." : "");
            text.append(method.getName()).append('(');
            List<Formula> arguments = new ArrayList<>();
            for (int i = 0; i < call.arguments().size(); i++) {
                text.append(i == 0 ? "" : ",");
                arguments.add(Calling.as(
                        method.getParameterTypes()[i], of(call.arguments().get(i))));
            }
            text.append(')');
            if (isStatic) {
                return function(method, arguments, call);
            }
            if (arguments.size() == 1) {
                BiFunction<Object, Object, Object> calling =
                        DateArithmetic.moves(method) ? DateArithmetic.moving(method) : Invocations.calling(method);
                Formula argument = arguments.get(0);
                return (fact, values, given) -> calling.apply(
                        Calling.known(target.of(fact, values, given), method), argument.of(fact, values, given));
            }
            return (fact, values, given) -> Invocations.reflective(
                    method,
                    Calling.known(target.of(fact, values, given), method),
                    Calling.worked(arguments, fact, values, given));
        }

        /** What is always the same is worked out once. */
        private Formula function(Method method, List<Formula> arguments, Expr.Call call) {
            if (Literals.areAllOf(call)) {
                Object result = Invocations.reflective(method, null, Calling.worked(arguments, null, null, null));
                return (fact, values, given) -> result;
            }
            return (fact, values, given) -> Calling.told(method, Calling.worked(arguments, fact, values, given));
        }

        private Formula unary(Expr.Unary unary) {
            text.append(unary.token().text());
            Formula operand = of(unary.operand());
            if (unary.token().is("-")) {
                return (fact, values, given) -> Comparisons.negated(operand.of(fact, values, given));
            }
            return (Formula.Test) (fact, values, given) -> !operand.holds(fact, values, given);
        }

        private Formula binary(Expr.Binary binary) {
            String operator = binary.operator();
            text.append('(');
            Formula left = of(binary.left());
            text.append(' ').append(operator).append(' ');
            if (binary.right() instanceof Expr.Choice choice) {
                return choice(left, choice, operator.startsWith("not"));
            }
            Formula right = of(binary.right());
            text.append(')');
            return Operators.between(left, operator, right);
        }

        private Formula choice(Formula left, Expr.Choice choice, boolean negated) {
            List<Formula> options = new ArrayList<>();
            for (Expr option : choice.options()) {
                options.add(of(option));
                text.append(',');
            }
            text.append(')');
            return (Formula.Test) (fact, values, given) -> {
                Object value = left.of(fact, values, given);
                for (Formula option : options) {
                    if (Comparisons.isOneOf(value, option.of(fact, values, given))) {
                        return !negated;
                    }
                }
                return negated;
            };
        }
    }
}
