package dev.lodestone.drl;

import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Constraint;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionReader {
    private static final int DEEPEST = 20;
    private static final List<String> KEYWORDS =
            List.of("then", "end", "when", "not", "exists", "forall", "accumulate");

    private final Cursor cursor;
    private final ExprReader expressions;
    private final Nesting nesting;
    private boolean whole = true;
    private int depth;

    ConditionReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExprReader(cursor);
        this.nesting = new Nesting(cursor);
    }

    /** Whether everything could be read. */
    boolean isWhole() {
        return whole;
    }

    /** Everything up to {@code then}; after a fault it goes on with the next condition. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.at("then") && !cursor.atBoundary()) {
            try {
                conditions.add(disjunction());
                cursor.accept(";");
            } catch (Lost e) {
                whole = false;
                if (!cursor.atBoundary()) {
                    cursor.skipCondition();
                }
            }
        }
        return conditions;
    }

    Condition disjunction() throws Lost {
        Token first = cursor.peek();
        List<Condition> operands = new ArrayList<>(List.of(conjunction()));
        while (cursor.at("or") || cursor.at("||")) {
            nesting.branch(cursor.next());
            operands.add(conjunction());
        }
        return operands.size() == 1 ? operands.get(0) : new Condition.Or(first, operands);
    }

    private Condition conjunction() throws Lost {
        Token first = cursor.peek();
        List<Condition> operands = new ArrayList<>(List.of(element()));
        while (cursor.at("and") || cursor.at("&&")) {
            cursor.next();
            operands.add(element());
        }
        return operands.size() == 1 ? operands.get(0) : new Condition.And(first, operands);
    }

    private Condition element() throws Lost {
        if (++depth > DEEPEST) {
            throw cursor.refuse(cursor.peek(), "syntax", "this is nested too deeply", "split the rule");
        }
        try {
            Token token = cursor.peek();
            if (token.is("(")) {
                return bracketed();
            }
            return token.is(Token.Kind.WORD) ? named(token) : pattern();
        } finally {
            depth--;
        }
    }

    /** What its first word says that it is. */
    private Condition named(Token token) throws Lost {
        switch (token.text()) {
            case "not":
                cursor.next();
                nesting.behind(token);
                return new Condition.Not(token, element());
            case "exists":
                cursor.next();
                nesting.behind(token);
                return new Condition.Exists(token, element());
            case "forall":
                return forall();
            case "accumulate", "acc":
                return new AccumulateReader(cursor, this, expressions, nesting).read();
            case "eval":
                throw cursor.refuse(
                        token,
                        "forbidden-eval",
                        "'eval' is not allowed in rules",
                        "write the condition as a constraint of a pattern");
            case "groupby", "do", "if":
                throw cursor.refuse(
                        token,
                        "forbidden-expression",
                        "'" + token.text() + "' is not allowed in rules",
                        "write a rule of its own");
            default:
                return pattern();
        }
    }

    private Condition bracketed() throws Lost {
        Token open = cursor.next();
        if (cursor.at("and") || cursor.at("or")) {
            boolean all = cursor.at("and");
            if (!all) {
                nesting.branch(cursor.peek());
            }
            cursor.next();
            List<Condition> operands = new ArrayList<>();
            while (!cursor.at(")") && !cursor.atBoundary()) {
                operands.add(element());
            }
            cursor.expect(")", "to close the bracket of line " + open.line());
            return all ? new Condition.And(open, operands) : new Condition.Or(open, operands);
        }
        Condition inner = disjunction();
        nesting.close(open);
        return inner;
    }

    private Condition forall() throws Lost {
        Token token = cursor.next();
        cursor.expect("(", "behind 'forall'");
        List<Condition> operands = new ArrayList<>();
        while (!cursor.at(")") && !cursor.atBoundary()) {
            nesting.each(cursor.peek());
            operands.add(pattern());
        }
        cursor.expect(")", "to close 'forall'");
        return new Condition.Forall(token, operands);
    }

    private Condition pattern() throws Lost {
        Token first = cursor.peek();
        Token binding = null;
        if (first.is(Token.Kind.VARIABLE)) {
            binding = cursor.next();
            cursor.expect(":", "between the variable and its fact type");
        }
        if (cursor.at("?")) {
            throw cursor.refuse(cursor.peek(), "forbidden-expression", "queries are not allowed in rules", null);
        }
        if (!cursor.peek().is(Token.Kind.WORD) && !cursor.atBoundary()) {
            throw cursor.refuse(
                    cursor.peek(),
                    "syntax",
                    "expected a fact type but found " + cursor.peek().shown(),
                    Nesting.apart(cursor.peek()));
        }
        if (first.is(Token.Kind.WORD) && cursor.peek(1).is(":")) {
            throw bareVariable(first);
        }
        Token type = type();
        List<Constraint> constraints = cursor.at(")") ? List.of() : constraints();
        cursor.expect(")", "to close the pattern of line " + type.line());
        return new Condition.Pattern(first, binding, type, constraints, from());
    }

    /** The type of a pattern, with the bracket behind it. */
    private Token type() throws Lost {
        Token type = cursor.expect(Token.Kind.WORD, "a fact type");
        if (cursor.at(".")) {
            while (cursor.accept(".")) {
                cursor.next();
            }
            throw cursor.refuse(
                    type,
                    "forbidden-expression",
                    "a fact type stands without its package",
                    "import it at the top of the file and write its name alone");
        }
        if (!cursor.at("(")) {
            throw cursor.missing("'(' behind '" + type.text() + "'", Words.meant(type.text(), KEYWORDS, null));
        }
        cursor.next();
        return type;
    }

    private Expr from() throws Lost {
        if (cursor.at("over")) {
            throw cursor.refuse(cursor.peek(), "forbidden-from", "windows are not allowed in rules", null);
        }
        if (!cursor.at("from")) {
            return null;
        }
        Token from = cursor.next();
        Token source = cursor.peek();
        if (source.is(Token.Kind.WORD)) {
            throw cursor.refuse(
                    source,
                    "forbidden-from",
                    "'from " + source.text() + "' is not allowed: facts come from the request",
                    source.is("accumulate") || source.is("acc") || source.is("collect")
                            ? "write accumulate( ... ; $list : collectList( ... ) )"
                            : "a pattern may look into a field of a variable: from $fact.field");
        }
        if (!source.is(Token.Kind.VARIABLE)) {
            throw cursor.refuse(
                    source,
                    "forbidden-from",
                    "only a variable's field may stand behind 'from'",
                    "write " + from.text() + " $fact.field");
        }
        Expr expr = ExprReader.fieldsOf(new Expr.Variable(cursor.next()), cursor);
        if (cursor.at("(") || cursor.at("[")) {
            throw cursor.refuse(
                    cursor.peek(), "forbidden-from", "only a variable's field may stand behind 'from'", null);
        }
        return expr;
    }

    /** Constraints between commas; a broken one doesn't hide the next. */
    List<Constraint> constraints() throws Lost {
        List<Constraint> constraints = new ArrayList<>();
        do {
            int begin = cursor.place();
            try {
                Constraint constraint = constraint();
                if (!cursor.at(",") && !cursor.at(")")) {
                    if (cursor.at(";")) {
                        throw cursor.refuse(
                                cursor.peek(),
                                "syntax",
                                "positional constraints are not allowed",
                                "name the field: field == value");
                    }
                    throw cursor.missing(
                            "',' or ')'", Instead.joined(constraint.expression(), cursor.peek(), cursor.peek(1)));
                }
                constraints.add(constraint);
            } catch (Lost e) {
                whole = false;
                cursor.skipConstraint(begin);
                if (cursor.atBoundary() || cursor.at(";")) {
                    throw e;
                }
            }
        } while (cursor.accept(","));
        return constraints;
    }

    private Lost bareVariable(Token name) {
        return cursor.refuse(
                name,
                "syntax",
                "a variable begins with '$', and " + name.shown() + " does not",
                "write $" + name.text());
    }

    private Constraint constraint() throws Lost {
        Token first = cursor.peek();
        int start = first.start();
        Token binding = null;
        if (first.is(Token.Kind.WORD) && cursor.peek(1).is(":")) {
            Token second = cursor.peek(2);
            throw second.is(Token.Kind.VARIABLE)
                    ? cursor.refuse(
                            first,
                            "syntax",
                            "a variable stands before ':', the field behind it",
                            "write " + second.text() + " : " + first.text())
                    : bareVariable(first);
        }
        if (cursor.peek().is(Token.Kind.VARIABLE) && cursor.peek(1).is(":")) {
            binding = cursor.next();
            cursor.next();
            if (cursor.at("=")) {
                throw cursor.refuse(
                        cursor.peek(),
                        "forbidden-expression",
                        "':=' is not allowed in rules",
                        "bind with ':' and compare with '=='");
            }
        }
        Expr expression = binding == null ? expressions.expression() : expressions.bound(binding);
        return new Constraint(binding, expression, start, cursor.lastEnd());
    }
}
