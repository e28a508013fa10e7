package dev.lodestone.drl;

import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code accumulate}: patterns, functions over them, and what is asked of the results. */
final class AccumulateReader {
    static final Set<String> FUNCTIONS =
            Set.of("count", "countDistinct", "sum", "average", "min", "max", "collectList", "collectSet");

    private final Cursor cursor;
    private final ConditionReader conditions;
    private final ExprReader expressions;
    private final Nesting nesting;

    AccumulateReader(Cursor cursor, ConditionReader conditions, ExprReader expressions, Nesting nesting) {
        this.cursor = cursor;
        this.conditions = conditions;
        this.expressions = expressions;
        this.nesting = nesting;
    }

    Condition read() throws Lost {
        Token token = cursor.next();
        cursor.expect("(", "behind 'accumulate'");
        Condition source = source();
        if (!cursor.accept(";") && !cursor.accept(",")) {
            throw cursor.missing("';' behind the patterns", nesting.joined());
        }
        List<Condition.Function> functions = new ArrayList<>();
        do {
            functions.add(function());
        } while (cursor.accept(","));
        List<Condition.Constraint> constraints = new ArrayList<>();
        if (cursor.accept(";") && !cursor.at(")")) {
            constraints.addAll(conditions.constraints());
        }
        cursor.expect(")", "to close 'accumulate'");
        return new Condition.Accumulate(token, source, functions, constraints);
    }

    private Condition source() throws Lost {
        nesting.entered();
        try {
            Condition source = conditions.disjunction();
            nesting.source(source);
            return source;
        } finally {
            nesting.left();
        }
    }

    private Condition.Function function() throws Lost {
        if (Set.of("init", "action", "reverse", "result").contains(cursor.peek().text())) {
            throw cursor.refuse(
                    cursor.peek(),
                    "forbidden-accumulate",
                    "code blocks are not allowed in accumulate",
                    "use " + String.join(", ", FUNCTIONS.stream().sorted().toList()));
        }
        Token binding = cursor.expect(Token.Kind.VARIABLE, "a variable for the result");
        cursor.expect(":", "behind the variable");
        Token name = cursor.expect(Token.Kind.WORD, "a function");
        if (!FUNCTIONS.contains(name.text())) {
            throw cursor.refuse(
                    name,
                    "unknown-function",
                    "'" + name.text() + "' is not a function of accumulate",
                    Words.meant(
                            name.text(),
                            FUNCTIONS.stream().sorted().toList(),
                            "use "
                                    + String.join(
                                            ", ", FUNCTIONS.stream().sorted().toList())));
        }
        cursor.expect("(", "behind '" + name.text() + "'");
        if (cursor.at(")") && !name.is("count")) {
            throw cursor.refuse(
                    name,
                    "wrong-arguments",
                    "'" + name.text() + "' is told nothing of which it is to be worked out",
                    "bind a field in the pattern, and write " + name.text() + "( $share )");
        }
        Expr argument = cursor.at(")") ? null : expressions.expression();
        cursor.expect(")", "behind the argument");
        return new Condition.Function(binding, name, argument);
    }
}
