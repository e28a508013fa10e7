package dev.lodestone.drl;

import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions. What is not named here is not allowed in a rule, whatever the engine could make of it. */
final class ExprReader {
    private static final int DEEPEST = 40;
    /** Parts of one expression: {@code a && b && c …} nests as deeply as it is long. */
    private static final int LARGEST = 400;

    static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    static final Set<String> WORDED = Set.of("in", "contains", "memberOf");
    static final Set<String> UNSUPPORTED = Set.of(
            "matches",
            "soundslike",
            "str",
            "excludes",
            "instanceof",
            "after",
            "before",
            "coincides",
            "during",
            "includes",
            "finishes",
            "finishedby",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "starts",
            "startedby");
    static final Map<String, String> NOT_ALLOWED = Map.of(
            "new", "rules make no objects",
            "eval", "write the condition itself",
            "import", "imports stand at the top of the file",
            "def", "rules define no functions",
            "function", "rules define no functions",
            "if", "write one rule a case",
            "with", "rules change nothing",
            "return", "rules return nothing",
            "class", "rules don't reflect");

    private final Cursor cursor;
    private int depth;
    private int size;

    ExprReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What a variable is bound to: a calculation stands in brackets. */
    Expr bound(Token binding) throws Lost {
        Token first = cursor.peek();
        Expr value = expression();
        if (!first.is("(") && value instanceof Expr.Binary b && b.isArithmetic()) {
            throw cursor.refuse(
                    first,
                    "forbidden-expression",
                    "Drools binds what stands before '" + b.operator() + "' here, and not what is worked out",
                    "put it in brackets: " + binding.text() + " : ( ... )");
        }
        return value;
    }

    Expr expression() throws Lost {
        size = depth == 0 ? 0 : size;
        if (++depth > DEEPEST) {
            throw cursor.refuse(cursor.peek(), "syntax", "this is nested too deeply", "split the rule");
        }
        try {
            Expr left = conjunction();
            while (cursor.at("||")) {
                Token operator = cursor.next();
                left = new Expr.Binary(operator, "||", left, abbreviated(left) ? restOf(left) : conjunction());
            }
            return left;
        } finally {
            depth--;
        }
    }

    private Expr conjunction() throws Lost {
        Expr left = comparison();
        while (cursor.at("&&")) {
            Token operator = cursor.next();
            left = new Expr.Binary(operator, "&&", left, abbreviated(left) ? restOf(left) : comparison());
        }
        return left;
    }

    /** {@code days > 3 && < 9}: the second comparison has no left side of its own. */
    private boolean abbreviated(Expr left) {
        return subject(left) != null
                && (COMPARISONS.contains(cursor.peek().text()) && !cursor.peek().is(Token.Kind.STRING));
    }

    private static Expr subject(Expr left) {
        return left instanceof Expr.Binary b ? b.isLogical() ? subject(b.right()) : b.left() : null;
    }

    private Expr restOf(Expr left) throws Lost {
        Token operator = cursor.next();
        return new Expr.Binary(operator, operator.text(), subject(left), sum());
    }

    private Expr comparison() throws Lost {
        Expr left = sum();
        Token operator = cursor.peek();
        String behind = cursor.peek(1).text();
        boolean negated = operator.is("not") && (WORDED.contains(behind) || UNSUPPORTED.contains(behind));
        if (negated) {
            cursor.next();
        }
        Token word = cursor.peek();
        if (word.is(Token.Kind.WORD) && UNSUPPORTED.contains(word.text())) {
            throw cursor.refuse(
                    word,
                    "forbidden-expression",
                    "the operator '" + word.text() + "' is not allowed in rules",
                    "use ==, <, in, contains, memberOf, or a method of the field");
        }
        if (!COMPARISONS.contains(word.text()) && !WORDED.contains(word.text()) || word.is(Token.Kind.STRING)) {
            return left;
        }
        cursor.next();
        if (word.is("<") && cursor.at(">")) {
            throw cursor.refuse(word, "syntax", "'<>' is no operator of rules", "write !=");
        }
        String name = (negated ? "not " : "") + word.text();
        return new Expr.Binary(operator, name, left, word.is("in") ? choice() : sum());
    }

    private Expr choice() throws Lost {
        if (!cursor.at("(")) {
            throw cursor.missing("'(' behind 'in'", "write in ( one, another )");
        }
        Token open = cursor.next();
        List<Expr> options = new ArrayList<>();
        do {
            options.add(sum());
        } while (cursor.accept(","));
        cursor.expect(")", "behind the choices");
        return new Expr.Choice(open, options);
    }

    private Expr sum() throws Lost {
        Expr left = product();
        while (cursor.at("+") || cursor.at("-")) {
            Token operator = cursor.next();
            left = new Expr.Binary(operator, operator.text(), left, product());
        }
        return left;
    }

    private Expr product() throws Lost {
        Expr left = unary();
        while (cursor.at("*") || cursor.at("/") || cursor.at("%")) {
            Token operator = cursor.next();
            if (operator.is("%") && (cursor.at(")") || cursor.at(",") || cursor.at("&&") || cursor.at("||"))) {
                throw cursor.refuse(operator, "syntax", "rules write no percentages", Instead.percentage());
            }
            left = new Expr.Binary(operator, operator.text(), left, unary());
        }
        return left;
    }

    private void part() throws Lost {
        if (++size > LARGEST) {
            throw cursor.refuse(
                    cursor.peek(),
                    "syntax",
                    "this expression has more than " + LARGEST + " parts",
                    "put commas between conditions, or split the rule");
        }
    }

    private Expr unary() throws Lost {
        if (cursor.at("!") || cursor.at("-")) {
            if (++depth > DEEPEST) {
                throw cursor.refuse(cursor.peek(), "syntax", "this is nested too deeply", "split the rule");
            }
            Token operator = cursor.next();
            Expr operand = unary();
            depth--;
            return new Expr.Unary(operator, operand);
        }
        part();
        Expr expr = primary();
        while (cursor.at(".")) {
            part();
            Token dot = cursor.next();
            if (!cursor.peek().is(Token.Kind.WORD)) {
                throw unreadable(dot);
            }
            Token name = cursor.next();
            expr = cursor.at("(") ? new Expr.Call(name, expr, arguments()) : new Expr.Member(name, expr);
        }
        if (cursor.at("[") || cursor.at("{") || cursor.at("?") || cursor.at("=") || cursor.at("#")) {
            throw notAllowed(cursor.peek());
        }
        return expr;
    }

    private Lost unreadable(Token dot) {
        return cursor.peek().is("(") || cursor.peek().is("{") || cursor.peek().is("?")
                ? notAllowed(cursor.peek())
                : cursor.missing("the name of a field behind '" + dot.text() + "'");
    }

    private Lost notAllowed(Token token) {
        String suggestion = Instead.symbol(token, cursor.peek(1));
        return cursor.refuse(
                token, "forbidden-expression", token.shown() + " is not allowed in a rule's expressions", suggestion);
    }

    private Expr primary() throws Lost {
        Token token = cursor.peek();
        switch (token.kind()) {
            case STRING:
                return new Expr.Literal(cursor.next(), Expr.Literal.Kind.TEXT);
            case NUMBER:
                return new Expr.Literal(cursor.next(), Expr.Literal.Kind.NUMBER);
            case VARIABLE:
                cursor.next();
                if (cursor.at("(")) {
                    throw notAllowed(cursor.peek());
                }
                return new Expr.Variable(token);
            case WORD:
                return word();
            default:
                if (cursor.accept("(")) {
                    Expr inner = expression();
                    cursor.expect(")", "to close the bracket of line " + token.line());
                    return inner;
                }
                if ("[{?#=".contains(token.text()) && !token.is(Token.Kind.END)) {
                    throw notAllowed(token);
                }
                throw cursor.missing("a value");
        }
    }

    private Expr word() throws Lost {
        if (cursor.isFirstOnLine() && cursor.atBoundary()) {
            throw cursor.missing("a value");
        }
        Token token = cursor.next();
        String reason = NOT_ALLOWED.get(token.text());
        if (reason != null) {
            String code = token.is("eval") ? "forbidden-eval" : "forbidden-expression";
            throw cursor.refuse(token, code, "'" + token.text() + "' is not allowed in rules", reason);
        }
        return switch (token.text()) {
            case "true", "false" -> new Expr.Literal(token, Expr.Literal.Kind.BOOLEAN);
            case "null" -> new Expr.Literal(token, Expr.Literal.Kind.NULL);
            default -> cursor.at("(") ? new Expr.Call(token, null, arguments()) : new Expr.Name(token);
        };
    }

    private List<Expr> arguments() throws Lost {
        Token open = cursor.expect("(", "before the arguments");
        List<Expr> arguments = new ArrayList<>();
        if (!cursor.at(")")) {
            do {
                arguments.add(expression());
            } while (cursor.accept(","));
        }
        cursor.expect(")", "to close the bracket of line " + open.line());
        return arguments;
    }

    /** An expression and the fields and methods without arguments that follow it. */
    static Expr fieldsOf(Expr expr, Cursor cursor) throws Lost {
        Expr whole = expr;
        for (int parts = 0; cursor.accept("."); parts++) {
            if (parts > DEEPEST) {
                throw cursor.refuse(cursor.peek(), "syntax", "this is nested too deeply", null);
            }
            Token name = cursor.expect(Token.Kind.WORD, "the name of a field");
            if (cursor.at("(") && cursor.peek(1).is(")")) {
                cursor.next();
                cursor.next();
                whole = new Expr.Call(name, whole, List.of());
            } else {
                whole = new Expr.Member(name, whole);
            }
        }
        return whole;
    }
}
