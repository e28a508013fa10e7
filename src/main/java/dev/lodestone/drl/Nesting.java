package dev.lodestone.drl;

import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Token;
import java.util.Map;
import java.util.Set;

/** What may stand within what: the conditions that the engine, or Drools' own compiler, cannot read within others. */
final class Nesting {
    static final String AND = "write and between conditions in brackets";

    private static final Set<String> LARGER = Set.of("not", "exists", "forall", "accumulate", "acc");
    /** What two words say together. */
    private static final Map<String, String> TOGETHER = Map.of(
            "not not", "exists",
            "not exists", "not",
            "exists not", "not",
            "exists exists", "exists");

    private final Cursor cursor;
    private int goneOver;

    Nesting(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Of what {@code accumulate} goes over: what is read until {@link #left} is within it. */
    void entered() {
        goneOver++;
    }

    void left() {
        goneOver--;
    }

    /** The engine's network has no branches within what is gone over. */
    void branch(Token or) {
        if (goneOver > 0) {
            String wayOut = "write an accumulate, or a rule, for each branch";
            cursor.findings().add(or, "forbidden-accumulate", "'or' is not allowed within accumulate", wayOut);
        }
    }

    /** Behind {@code not} and {@code exists} stands a pattern or a bracket. */
    void behind(Token word) {
        Token next = cursor.peek();
        if (LARGER.contains(next.text()) && next.is(Token.Kind.WORD)) {
            String together = TOGETHER.get(word.text() + " " + next.text());
            cursor.findings()
                    .add(
                            next,
                            "syntax",
                            "'" + next.text() + "' stands directly behind '" + word.text() + "'",
                            together == null
                                    ? "write " + word.text() + "( " + next.text() + "( … ) )"
                                    : "write " + together + " alone, which says the same");
        }
    }

    /** Facts are gone over: of none, of at least one or of all there is nothing to count. */
    void source(Condition source) {
        boolean none = source instanceof Condition.Not;
        if (none || source instanceof Condition.Exists || source instanceof Condition.Forall) {
            String word = source.token().text();
            cursor.findings()
                    .add(
                            source.token(),
                            "forbidden-accumulate",
                            "accumulate goes over facts, and '" + word + "' alone finds none",
                            "write " + word
                                    + " as a condition of its own, or behind a pattern: accumulate( Type( … ) and "
                                    + word + (source instanceof Condition.Forall ? "( … )" : " Type( … )") + "; … )");
        }
    }

    /** Within {@code forall} there are patterns alone. */
    void each(Token first) throws Lost {
        if (LARGER.contains(first.text()) && first.is(Token.Kind.WORD)) {
            throw cursor.refuse(
                    first,
                    "syntax",
                    "forall holds patterns, and '" + first.text() + "' is none",
                    first.is("not")
                            ? "write not( $each : Type( … ) and Type( … ) ): no fact of the one has one of the other"
                            : "write a rule of its own");
        }
    }

    /** Closes a bracket around conditions. @param open where it was opened */
    void close(Token open) throws Lost {
        if (!cursor.at(")")) {
            throw cursor.missing("')' to close the bracket of line " + open.line(), joined());
        }
        cursor.next();
    }

    /** Of what follows a condition in brackets where nothing may: a comma or another condition. */
    String joined() {
        return cursor.at(",") || cursor.startsCondition() ? AND : null;
    }

    /** Of a comma between conditions that stand in no bracket. */
    static String apart(Token found) {
        return found.is(",") ? "leave the comma out: conditions stand one below the other" : null;
    }
}
