package dev.lodestone.drl;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what one rule says against the vocabulary, the parameters and the responses. */
final class RuleCheck {
    private final RuleText rule;
    private final Rulebook book;
    private final Findings findings;
    private final Scope scope;
    private final Vocabulary vocabulary = Vocabulary.get();
    private final ParameterCheck parameters;
    /** Variables of every branch, for the sentence. */
    private final Set<String> bound = new HashSet<>();

    RuleCheck(RuleText rule, Scope.Imports imports, Rulebook book, Meanings meanings, Findings findings) {
        this.rule = rule;
        this.book = book;
        this.findings = findings;
        this.parameters = new ParameterCheck(rule, book, findings);
        this.scope = new Scope(imports, rule.whole(), meanings);
    }

    void check() {
        rule.conditions().forEach(c -> condition(c, scope));
        new MetadataCheck(rule, book, bound, findings).check();
        if (rule.consequence() != null) {
            conclusion("the economy", rule.consequence().economy(), Economy.class);
            conclusion("the mineral", rule.consequence().mineral(), Mineral.class);
        }
    }

    private void condition(Condition condition, Scope in) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, in);
        } else if (condition instanceof Condition.Not not) {
            condition(not.operand(), in.inner());
        } else if (condition instanceof Condition.Exists exists) {
            condition(exists.operand(), in.inner());
        } else if (condition instanceof Condition.Forall forall) {
            Scope inner = in.inner();
            forall.operands().forEach(o -> condition(o, inner));
        } else if (condition instanceof Condition.And and) {
            and.operands().forEach(o -> condition(o, in));
        } else if (condition instanceof Condition.Or or) {
            or(or, in);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate, in);
        }
    }

    /** Behind it only the variables that every branch binds are known. */
    private void or(Condition.Or or, Scope in) {
        Scope common = null;
        for (Condition operand : or.operands()) {
            Scope branch = in.inner();
            condition(operand, branch);
            if (common == null) {
                common = branch;
            } else {
                for (String variable : common.variables()) {
                    if (!branch.has(variable)) {
                        common.forget(variable);
                    }
                }
            }
        }
        in.take(common);
    }

    private void pattern(Condition.Pattern pattern, Scope in) {
        Class<?> type = patternType(
                pattern.type(), pattern.from() == null ? vocabulary.patternNames() : vocabulary.typeNames());
        if (pattern.from() != null) {
            Type source = new Typing(in, findings).of(pattern.from(), null);
            if (source != null
                    && source.element() != null
                    && type != null
                    && !Type.of(source.element()).meets(Type.of(type))) {
                findings.add(
                        pattern.from().token(),
                        "incomparable",
                        source.shown() + " holds no " + type.getSimpleName(),
                        null);
            }
        }
        if (type == null) {
            // Its fields are unknown; its variables are bound nonetheless, or each use would be complained of as well.
            for (Condition.Constraint c : pattern.constraints()) {
                if (c.binding() != null) {
                    bind(c.binding(), null, in);
                }
            }
            if (pattern.binding() != null) {
                bind(pattern.binding(), null, in);
            }
            return;
        }
        if (pattern.binding() != null) {
            bind(pattern.binding(), Type.of(type), in);
        }
        constraints(pattern.constraints(), Type.of(type), in);
        if (type == Parameter.class) {
            parameters.check(pattern);
        }
    }

    private void constraints(List<Condition.Constraint> constraints, Type owner, Scope in) {
        Typing typing = new Typing(in, findings);
        for (Condition.Constraint constraint : constraints) {
            Type type = typing.of(constraint.expression(), owner);
            if (constraint.binding() != null) {
                Type named = constraint.tests() ? typing.of(constraint.value(), owner) : type;
                bind(constraint.binding(), named, in);
            } else if (type != null && !type.isTruth()) {
                findings.add(
                        constraint.expression().token(),
                        "incomparable",
                        "this is " + type.shown() + ", not a condition",
                        "compare it, or bind it to a variable");
            }
        }
    }

    private void bind(Token variable, Type type, Scope in) {
        in.bind(variable, type, findings);
        bound.add(variable.text());
    }

    /** @param known facts are searched for; in a field anything may stand */
    private Class<?> patternType(Token token, Set<String> known) {
        String name = token.text();
        if (!known.contains(name)) {
            String nearest = Words.nearest(name, known);
            findings.add(
                    token,
                    "unknown-type",
                    "there is no fact type '" + name + "'",
                    nearest == null ? null : "did you mean '" + nearest + "'?");
            return null;
        }
        Class<?> type = scope.imports().type(name);
        if (type == null) {
            findings.add(
                    token,
                    "unknown-type",
                    "'" + name + "' is not imported",
                    "import " + vocabulary.type(name).getPackageName() + ".*");
        }
        return type;
    }

    private void accumulate(Condition.Accumulate accumulate, Scope in) {
        Scope inner = in.inner();
        condition(accumulate.source(), inner);
        for (Condition.Function function : accumulate.functions()) {
            Type argument =
                    function.argument() == null ? null : new Typing(inner, findings).of(function.argument(), null);
            Type result = switch (function.name().text()) {
                case "collectList" -> new Type(List.class, argument == null ? Object.class : argument.raw());
                case "collectSet" -> new Type(Set.class, argument == null ? Object.class : argument.raw());
                case "sum", "average" -> {
                    if (argument != null && !argument.isNumber()) {
                        findings.add(
                                function.name(),
                                "wrong-arguments",
                                "'" + function.name().text() + "' works on numbers, not on " + argument.shown(),
                                null);
                    }
                    yield Type.NUMBER;
                }
                case "min", "max" -> argument;
                default -> Type.NUMBER;
            };
            bind(function.binding(), result, in);
        }
        constraints(accumulate.constraints(), null, in);
    }

    private void conclusion(String what, Expr argument, Class<?> wanted) {
        Type type = new Typing(scope, findings).of(argument, null);
        if (type != null && !type.isNull() && !Type.of(wanted).accepts(type)) {
            findings.add(
                    argument.token(),
                    "wrong-arguments",
                    "this is " + type.shown() + ", where " + what + " is wanted",
                    null);
        } else if (type != null && type.isNull() && wanted == Economy.class) {
            findings.add(
                    argument.token(), "wrong-arguments", "a conclusion is about an economy", "write Economy.WORLD");
        }
    }
}
