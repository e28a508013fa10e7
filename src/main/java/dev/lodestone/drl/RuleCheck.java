package dev.lodestone.drl;

import dev.lodestone.advice.MeasureWording;
import dev.lodestone.advice.Sentence;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what one rule says against the vocabulary, the parameters and the responses. */
final class RuleCheck {
    private final RuleText rule;
    private final Rulebook book;
    private final Findings findings;
    private final VariableScope scope;
    private final Vocabulary vocabulary = Vocabulary.get();
    private final ParameterCheck parameters;
    /** Variables of every branch, for the sentence. */
    private final Set<String> bound = new HashSet<>();

    RuleCheck(RuleText rule, VariableScope.Imports imports, Rulebook book, Findings findings) {
        this.rule = rule;
        this.book = book;
        this.findings = findings;
        this.parameters = new ParameterCheck(rule, book, findings);
        this.scope = new VariableScope(imports, rule.whole());
    }

    void check() {
        rule.conditions().forEach(c -> condition(c, scope));
        new MetadataCheck(rule, book, bound, scope, findings).check();
        MeasureWording.FIGURES.forEach(this::figure);
        if (rule.consequence() != null) {
            concluded(rule.consequence().type());
            conclusion("the economy", rule.consequence().economy(), Economy.class);
            conclusion("the mineral", rule.consequence().mineral(), Mineral.class);
        }
    }

    /** A figure of a measure is the value of one variable, of its type. */
    private void figure(String name, Class<?> type) {
        RuleText.Annotation figure = rule.annotations().get(name);
        if (figure == null || figure.value() == RuleReader.UNREAD || !scope.isWhole()) {
            return;
        }
        List<String> variables = Sentence.of(figure.text()).variables();
        boolean alone = variables.size() == 1 && figure.text().equals("{" + variables.get(0) + "}");
        Type found = alone ? scope.variable(variables.get(0)) : null;
        if (!alone || found != null && found.raw() != type) {
            findings.add(
                    figure.value(),
                    "wrong-arguments",
                    "@" + name + " is one variable that stands for " + Words.apart(type.getSimpleName()),
                    "write @" + name + "( \"{$" + name + "}\" ), and bind that");
        }
    }

    private void condition(Condition condition, VariableScope in) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, in);
        } else if (condition instanceof Condition.Not not) {
            condition(not.operand(), in.inner());
        } else if (condition instanceof Condition.Exists exists) {
            condition(exists.operand(), in.inner());
        } else if (condition instanceof Condition.Forall forall) {
            VariableScope inner = in.inner();
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
    private void or(Condition.Or or, VariableScope in) {
        VariableScope common = null;
        for (Condition operand : or.operands()) {
            VariableScope branch = in.inner();
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

    private void pattern(Condition.Pattern pattern, VariableScope in) {
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
        rulesNamed(pattern);
    }

    private void rulesNamed(Condition.Pattern pattern) {
        Sought sought = Sought.by(pattern);
        for (Token name : sought == null ? List.<Token>of() : sought.names()) {
            book.mentioned(name.text());
            if (!book.ruleNames().contains(name.text())) {
                findings.add(
                        name,
                        "unknown-rule",
                        "there is no rule '" + name.text() + "'",
                        book.suggestions().meant(name.text(), book.ruleNames(), null));
            }
        }
    }

    private void constraints(List<Condition.Constraint> constraints, Type owner, VariableScope in) {
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

    private void bind(Token variable, Type type, VariableScope in) {
        in.bind(variable, type, findings);
        bound.add(variable.text());
    }

    /** @param known facts are searched for; in a field anything may stand */
    private Class<?> patternType(Token token, Set<String> known) {
        String name = token.text();
        if (!known.contains(name)) {
            findings.add(token, "unknown-type", "there is no fact type '" + name + "'", Words.meant(name, known, null));
            return null;
        }
        Class<?> type = scope.imports().type(name);
        if (type == null) {
            findings.addOnce(
                    token,
                    "unknown-type",
                    "'" + name + "' is not imported",
                    "import " + vocabulary.type(name).getPackageName() + ".*");
        }
        return type;
    }

    private void accumulate(Condition.Accumulate accumulate, VariableScope in) {
        VariableScope inner = in.inner();
        condition(accumulate.source(), inner);
        for (Condition.Function function : accumulate.functions()) {
            Type argument =
                    function.argument() == null ? null : new Typing(inner, findings).of(function.argument(), null);
            Type result = switch (function.name().text()) {
                case "collectList" -> new Type(List.class, argument == null ? Object.class : argument.raw());
                case "collectSet" -> new Type(Set.class, argument == null ? Object.class : argument.raw());
                case "sum", "average" -> {
                    if (argument != null && argument.raw() == Estimate.class) {
                        yield argument;
                    }
                    if (argument != null && !argument.isNumber()) {
                        findings.add(
                                function.name(),
                                "wrong-arguments",
                                "'" + function.name().text() + "' works on numbers and estimates, not on "
                                        + argument.shown(),
                                null);
                    }
                    yield Type.NUMBER;
                }
                case "min", "max" -> ordered(function, argument);
                default -> Type.NUMBER;
            };
            bind(function.binding(), result, in);
        }
        constraints(accumulate.constraints(), null, in);
    }

    /** Only of what has an order there is a least and a greatest. */
    private Type ordered(Condition.Function function, Type argument) {
        if (argument != null && !argument.isNumber() && !Comparable.class.isAssignableFrom(argument.raw())) {
            boolean estimate = argument.raw() == Estimate.class;
            findings.add(
                    function.argument().token(),
                    "wrong-arguments",
                    "'" + function.name().text() + "' wants what has an order, not " + argument.shown(),
                    estimate ? "an Estimate has bounds: take one of them, figure.low or figure.high" : null);
        }
        return argument;
    }

    private void concluded(Token type) {
        Class<?> known = vocabulary.type(type.text());
        if (known != null && scope.imports().type(type.text()) == null) {
            String wayOut = "import " + known.getPackageName() + ".*";
            findings.addOnce(type, "unknown-type", "'" + type.text() + "' is not imported", wayOut);
        }
    }

    private void conclusion(String what, Expr argument, Class<?> wanted) {
        Type type = new Typing(scope, findings).of(argument, null);
        if (type != null && !type.isNull() && !Type.of(wanted).accepts(type)) {
            findings.add(
                    argument.token(),
                    "wrong-arguments",
                    "this is " + type.shown() + ", where " + what + " is wanted",
                    Instead.concluded(argument, type, wanted));
        } else if (type != null && type.isNull() && wanted == Economy.class) {
            findings.add(
                    argument.token(), "wrong-arguments", "a conclusion is about an economy", "write Economy.WORLD");
        }
    }
}
