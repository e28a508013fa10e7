package dev.lodestone.drl;

import dev.lodestone.advice.MeasureWording;
import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.RuleText.Annotation;
import dev.lodestone.rule.RuleText.Consequence;
import dev.lodestone.rule.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one rule, from {@code rule} to {@code end}. */
final class RuleReader {
    static final List<String> ANNOTATIONS = Stream.concat(
                    Stream.of(
                            "severity",
                            "source",
                            "from",
                            "until",
                            "says",
                            "brief",
                            "responses",
                            "asks",
                            "wants",
                            "decides",
                            "noResponse",
                            "because",
                            "conflictsWith"),
                    MeasureWording.NAMES.stream())
            .toList();

    /** Stands for what could not be read, so that it does not count as missing. */
    static final Token UNREAD = new Token(Token.Kind.WORD, "?", 0, 0, 0, 0);

    private final Cursor cursor;
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();
    private boolean whole = true;

    RuleReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The rule, or null if not even its name could be read. */
    RuleText rule() {
        Token keyword = cursor.next();
        Token name = null;
        List<Condition> conditions = List.of();
        Consequence consequence = null;
        try {
            name = cursor.expect(Token.Kind.STRING, "the rule's name in double quotes");
            cursor.findings().inRule(name.text());
            header();
            cursor.accept("when");
            ConditionReader reader = new ConditionReader(cursor);
            conditions = reader.conditions();
            whole &= reader.isWhole();
            cursor.expect("then", "behind the conditions");
            consequence = consequence();
            cursor.expect("end", "behind the conclusion");
        } catch (Lost e) {
            whole = false;
            cursor.skipBlock();
        }
        return name == null
                ? null
                : new RuleText(keyword, name, annotations, conditions, consequence, cursor.lastEnd(), whole);
    }

    private void header() throws Lost {
        while (!cursor.at("when")) {
            if (cursor.at("then") || cursor.atBoundary()) {
                throw cursor.missing("'when'");
            }
            if (cursor.startsCondition()) {
                cursor.missing("'when'");
                whole = false;
                return;
            }
            if (cursor.accept("@")) {
                try {
                    annotation();
                } catch (Lost e) {
                    whole = false;
                    while (!cursor.at("@") && !cursor.at("when") && !cursor.atBoundary()) {
                        cursor.next();
                    }
                }
            } else {
                attribute();
            }
        }
    }

    private void annotation() throws Lost {
        Token name = cursor.expect(Token.Kind.WORD, "the name of a metadata entry behind '@'");
        if (!ANNOTATIONS.contains(name.text())) {
            String nearest = Words.nearest(name.text(), ANNOTATIONS);
            cursor.findings()
                    .add(
                            name,
                            "unknown-metadata",
                            "rules have no metadata '@" + name.text() + "'",
                            nearest == null
                                    ? "they have @" + String.join(", @", ANNOTATIONS)
                                    : "did you mean '@" + nearest + "'?");
            throw new Lost();
        }
        if (annotations.containsKey(name.text())) {
            cursor.findings().add(name, "syntax", "'@" + name.text() + "' stands twice", "leave one");
        }
        annotations.put(name.text(), new Annotation(name, UNREAD));
        if (!cursor.accept("(")) {
            throw cursor.missing("'(' behind '@" + name.text() + "'", "write @" + name.text() + "( … )");
        }
        Token value = cursor.next();
        if (!value.is(Token.Kind.STRING) && !value.is(Token.Kind.WORD) || !cursor.at(")")) {
            throw cursor.refuse(
                    value,
                    "syntax",
                    "metadata is one word or one text in double quotes",
                    "write @" + name.text() + "( \"...\" )");
        }
        cursor.expect(")", "behind the text of '@" + name.text() + "'");
        annotations.put(name.text(), new Annotation(name, value));
    }

    private void attribute() throws Lost {
        Token first = cursor.peek();
        if (!first.is(Token.Kind.WORD)) {
            throw cursor.missing("metadata or 'when'");
        }
        StringBuilder name = new StringBuilder(cursor.next().text());
        while (cursor.at("-") && cursor.peek(1).is(Token.Kind.WORD)) {
            cursor.next();
            name.append('-').append(cursor.next().text());
        }
        String attribute = name.toString();
        if (attribute.equals("dialect")) {
            FileReader.dialect(cursor, first);
            return;
        }
        if (attribute.equals("extends")) {
            cursor.next();
            cursor.findings()
                    .add(first, "forbidden-attribute", "rules do not extend one another", "repeat the conditions");
            return;
        }
        String nearest = attribute.length() > 3 ? Words.nearest(attribute, List.of("when")) : null;
        cursor.findings()
                .add(
                        first,
                        "forbidden-attribute",
                        "'" + attribute + "' is not allowed in rules",
                        nearest != null
                                ? "did you mean 'when'?"
                                : "rules have no order and no timers: write what must hold under 'when'");
        if (nearest != null) {
            throw new Lost();
        }
        while (!cursor.at("@") && !cursor.at("when") && !cursor.atBoundary() && !cursor.isFirstOnLine()) {
            cursor.next();
        }
    }

    private Consequence consequence() throws Lost {
        Token first = cursor.peek();
        if (first.is("end")) {
            throw cursor.refuse(first, "forbidden-consequence", "the rule concludes nothing", FORM);
        }
        if (!first.is("insertLogical")) {
            String code = first.is("modify") || first.is("update") || first.is("retract") || first.is("delete")
                    ? "forbidden-modify"
                    : "forbidden-consequence";
            throw cursor.refuse(
                    first, code, "a rule concludes, and does nothing else: " + first.shown() + " is not allowed", FORM);
        }
        cursor.next();
        step("(");
        Token type = cursor.peek();
        if (!type.is("RiskFlag") && !type.is("Question") && !type.is("Response")) {
            throw refuse();
        }
        cursor.next();
        step(".");
        step("of");
        step("(");
        step("drools");
        step(",");
        Expr economy = argument();
        step(",");
        Expr mineral = argument();
        step(")");
        step(")");
        cursor.accept(";");
        if (cursor.at("insertLogical") || !cursor.at("end") && !cursor.atBoundary()) {
            throw cursor.refuse(
                    cursor.peek(),
                    "forbidden-consequence",
                    "a rule has one conclusion, and no other statement",
                    "write a second rule");
        }
        return new Consequence(type, economy, mineral);
    }

    private static final String FORM = "write insertLogical( RiskFlag.of( drools, $economy, $mineral ) );";

    private void step(String expected) throws Lost {
        if (!cursor.accept(expected)) {
            throw refuse();
        }
    }

    private Lost refuse() {
        if (cursor.atBoundary()) {
            return cursor.missing("the rest of the conclusion");
        }
        return cursor.refuse(
                cursor.peek(), "forbidden-consequence", cursor.peek().shown() + " has no place in a conclusion", FORM);
    }

    /** A variable, a field of one, a constant or null. */
    private Expr argument() throws Lost {
        Token token = cursor.peek();
        if (cursor.accept("null")) {
            return new Expr.Literal(token, Expr.Literal.Kind.NULL);
        }
        Expr expr;
        if (token.is(Token.Kind.VARIABLE)) {
            expr = new Expr.Variable(cursor.next());
        } else if (token.is(Token.Kind.WORD)) {
            expr = new Expr.Name(cursor.next());
        } else {
            throw refuse();
        }
        return ExprReader.fieldsOf(expr, cursor);
    }
}
