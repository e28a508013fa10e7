package dev.lodestone.wording;

import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Accumulate;
import dev.lodestone.rule.Condition.And;
import dev.lodestone.rule.Condition.Constraint;
import dev.lodestone.rule.Condition.Exists;
import dev.lodestone.rule.Condition.Forall;
import dev.lodestone.rule.Condition.Not;
import dev.lodestone.rule.Condition.Or;
import dev.lodestone.rule.Condition.Pattern;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the conditions of one rule into English, the only place that does. */
public final class InWords {
    /** Functions whose names are no words. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "countDistinct", "number of different values",
            "collectList", "list",
            "collectSet", "list without repetition",
            "min", "least",
            "max", "greatest");

    private final RuleText rule;
    /** What each variable of the rule is called; empty until somebody asks. */
    private final Map<String, String> names = new HashMap<>();
    /** What each is read off, in words: "import share". */
    private final Map<String, String> sources = new HashMap<>();
    /** What was asked for: a tree of reasons repeats few conditions often. */
    private final Map<Object, Clause> said = Collections.synchronizedMap(new IdentityHashMap<>());

    public InWords(RuleText rule) {
        this.rule = rule;
    }

    private synchronized Map<String, String> names() {
        if (names.isEmpty()) {
            rule.conditions().forEach(c -> c.patterns().forEach(this::name));
            rule.conditions().forEach(this::nameFigures);
        }
        return names;
    }

    private void name(Pattern pattern) {
        if (pattern.binding() != null) {
            names.put(
                    pattern.binding().text(),
                    "the " + Naming.type(pattern.type().text()));
        }
        String threshold = String.join("", pattern.parameters());
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null) {
                String named = threshold.isEmpty()
                        ? "the " + plain(ExprInWords.value(constraint.value()))
                        : "the threshold " + threshold;
                names.put(constraint.binding().text(), named);
                sources.put(
                        constraint.binding().text(), Naming.type(pattern.type().text()));
            }
        }
    }

    private void nameFigures(Condition condition) {
        if (condition instanceof Accumulate over) {
            over.functions().forEach(f -> names.put(f.binding().text(), "the " + said(f) + " over all"));
        }
    }

    /** Text in which a variable still stands as itself, without its dollar sign. */
    private String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (String part : text.split("(?=" + Clause.GAP + "\\$)")) {
            int end = part.isEmpty() || part.charAt(0) != Clause.GAP ? -1 : part.indexOf(Clause.GAP, 1);
            out.append(end < 0 ? part : nameOf(part.substring(1, end)) + part.substring(end + 1));
        }
        return out.toString();
    }

    private String nameOf(String variable) {
        return names.getOrDefault(variable, "the " + Words.apart(variable.substring(1)));
    }

    /** A condition as a statement: "there is no stock cover whose days are known". */
    public Clause of(Condition condition) {
        names();
        return said.computeIfAbsent(condition, c -> clause(statement(condition)));
    }

    /** A constraint with its opening: "whose share is at least 50%", "that covers mined". */
    public Clause of(Constraint constraint) {
        names();
        return said.computeIfAbsent(constraint, c -> clause(ExprInWords.clause(constraint.expression())));
    }

    private String statement(Condition condition) {
        if (condition instanceof Pattern pattern) {
            String thing = thing(pattern);
            return (Naming.isMany(thing) ? "there are " : "there is ") + Naming.withArticle(thing);
        } else if (condition instanceof Not not) {
            return "there is no " + things(not.operand());
        } else if (condition instanceof Exists exists) {
            return "there is at least one " + things(exists.operand());
        } else if (condition instanceof Forall forall) {
            return forEach(forall.operands());
        } else if (condition instanceof And and) {
            return joined(and.operands(), " and ");
        } else if (condition instanceof Or or) {
            return "either " + joined(or.operands(), " or ");
        }
        Accumulate over = (Accumulate) condition;
        String figures = over.functions().stream()
                .map(f -> "the " + said(f) + (f.argument() == null ? "" : " of their " + argument(f.argument())))
                .collect(Collectors.joining(" and "));
        String tests = over.constraints().stream()
                .map(c -> Clause.alone(ExprInWords.clause(c.expression())))
                .collect(Collectors.joining(" and "));
        return "over each " + things(over.source()) + " there is " + figures
                + (tests.isEmpty() ? "" : ", and " + tests);
    }

    /** What a function is worked out of: "share", for the variable that holds it. */
    private String argument(Expr argument) {
        return plain(ExprInWords.value(argument)).replaceFirst("^the ", "");
    }

    /** What a function works out, as people say it. */
    private static String said(Condition.Function function) {
        String name = function.name().text();
        return FUNCTIONS.getOrDefault(name, name);
    }

    private String joined(List<Condition> operands, String by) {
        return operands.stream().map(this::statement).collect(Collectors.joining(by));
    }

    private String things(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return thing(pattern);
        }
        return condition instanceof And and
                ? things(and.operands().get(0)) + rest(and.operands(), " together with ", " where ")
                : statement(condition);
    }

    /** "each import share whose importer is Japan, there is an export control whose economy that acts is its supplier". */
    private String forEach(List<Condition> operands) {
        return "for each " + things(operands.get(0)) + rest(operands, ", there is ", ", ");
    }

    private String rest(List<Condition> operands, String before, String beforeOthers) {
        return operands.stream()
                .skip(1)
                .map(c -> c instanceof Pattern p ? before + Naming.withArticle(thing(p)) : beforeOthers + statement(c))
                .collect(Collectors.joining());
    }

    /** "stock cover whose economy is the United States, mineral is gallium and days are known". */
    private String thing(Pattern pattern) {
        List<String> clauses = new ArrayList<>();
        List<Expr> tests = pattern.constraints().stream()
                .filter(Constraint::tests)
                .map(Constraint::expression)
                .toList();
        tests.forEach(t -> clauses.add(tests.size() == 1 ? ExprInWords.clause(t) : ExprInWords.oneOf(t)));
        String from = pattern.from() == null ? "" : " out of " + ExprInWords.value(pattern.from());
        String type = Naming.type(pattern.type().text()) + from;
        return clauses.isEmpty() ? type : type + " " + listed(clauses);
    }

    /** "whose a is x, b is y and that matters": the opening once for those that follow each other with the same. */
    private static String listed(List<String> clauses) {
        StringBuilder text = new StringBuilder(clauses.get(0));
        for (int i = 1; i < clauses.size(); i++) {
            boolean whose =
                    clauses.get(i).startsWith("whose ") && clauses.get(i - 1).startsWith("whose ");
            text.append(i == clauses.size() - 1 ? " and " : ", ")
                    .append(whose ? Clause.alone(clauses.get(i)) : clauses.get(i));
        }
        return text.toString();
    }

    private Clause clause(String text) {
        List<String> texts = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf(Clause.GAP); open >= 0; open = text.indexOf(Clause.GAP, from)) {
            int close = text.indexOf(Clause.GAP, open + 1);
            texts.add(text.substring(from, open));
            variables.add(text.substring(open + 1, close));
            from = close + 1;
        }
        texts.add(text.substring(from));
        List<String> called = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            called.add(called(variables.get(i), texts.get(i), text));
        }
        return new Clause(texts, variables, called);
    }

    /** What a variable is called behind a text: "whose supplier is not the supplier" would deny itself. */
    private String called(String variable, String before, String whole) {
        String name = nameOf(variable);
        String bare = name.replaceFirst("^the ", "");
        String source = sources.getOrDefault(variable, "");
        boolean itself =
                before.matches(".*\\b" + java.util.regex.Pattern.quote(bare) + " (?:is|are|includes?)\\b[^,]*");
        return !itself || source.isEmpty() || source.contains(" that ") || name.startsWith("the threshold ")
                ? name
                : "the " + (whole.contains(source) ? "first " : "") + Words.possessive(source) + " " + bare;
    }
}
