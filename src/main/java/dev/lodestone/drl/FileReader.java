package dev.lodestone.drl;

import dev.lodestone.drl.Cursor.Lost;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads a rule file to its end, whatever stands in it. */
final class FileReader {
    private static final String COMMENT = "begin a comment with //";
    private static final String EXPECTED = "a file has a package, imports and rules";

    private final String file;
    private final String text;
    private final Findings findings;
    private final Cursor cursor;
    private final String plain;
    private final List<RuleFile.Import> imports = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private Token packageName;

    FileReader(String file, String text, Findings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
        Lexer lexer = new Lexer(text, findings);
        this.cursor = new Cursor(lexer.tokens(), findings);
        this.plain = lexer.withoutComments();
    }

    RuleFile read() {
        while (!cursor.peek().is(Token.Kind.END)) {
            findings.inRule(null);
            try {
                statement();
            } catch (Lost e) {
                if (!cursor.isFirstOnLine() || !cursor.atBoundary()) {
                    cursor.skipLine();
                }
            }
        }
        findings.inRule(null);
        return new RuleFile(file, text, plain, packageName, imports, rules, findings.all());
    }

    private void statement() throws Lost {
        Token token = cursor.peek();
        switch (token.is(Token.Kind.WORD) ? token.text() : "") {
            case "package" -> {
                cursor.next();
                packageName = name();
                cursor.accept(";");
            }
            case "import" -> anImport();
            case "dialect" -> {
                cursor.next();
                dialect(cursor, token);
                cursor.accept(";");
            }
            case "rule" -> {
                RuleText rule = new RuleReader(cursor).rule();
                if (rule != null) {
                    rules.add(rule);
                }
            }
            default -> refusedStatement(token);
        }
    }

    /** What other rule files may have, and these may not. */
    private void refusedStatement(Token token) {
        switch (token.is(Token.Kind.WORD) ? token.text() : "") {
            case "declare", "query", "template" -> {
                refused(
                        "query".equals(token.text()) ? "forbidden-query" : "forbidden-declare",
                        "fact types are Java records, and rules conclude flags and questions");
                cursor.next();
                cursor.skipBlock();
            }
            case "function" -> {
                refused("forbidden-function", "methods are written in Java, tested, and imported: import static");
                cursor.skipBraces();
            }
            case "global" -> {
                refused("forbidden-global", "thresholds are parameters, and everything else is a fact");
                cursor.skipLine();
            }
            case "unit", "expander", "namespace" -> {
                refused("syntax", EXPECTED);
                cursor.skipLine();
            }
            case "salience",
                    "agenda",
                    "no",
                    "lock",
                    "enabled",
                    "auto",
                    "activation",
                    "ruleflow",
                    "duration",
                    "timer",
                    "calendars",
                    "date" -> {
                refused("forbidden-attribute", "rules have no order and no timers: write what must hold under 'when'");
                cursor.skipLine();
            }
            default -> stray(token);
        }
    }

    private void stray(Token token) {
        if (token.is(";")) {
            cursor.next();
            return;
        }
        String nearest =
                dev.lodestone.fact.Words.nearest(token.text(), List.of("rule", "package", "import", "dialect"));
        findings.add(
                token,
                "syntax",
                token.shown() + " has no place between rules",
                token.is("#") ? COMMENT : nearest == null ? EXPECTED : "did you mean '" + nearest + "'?");
        skipStray(nearest);
    }

    private void skipStray(String nearest) {
        if ("rule".equals(nearest) && cursor.peek(1).is(Token.Kind.STRING)) {
            // Read it as the rule that it was meant to be, so that its other faults show as well.
            RuleText rule = new RuleReader(cursor).rule();
            if (rule != null) {
                rules.add(rule);
            }
            return;
        }
        do {
            cursor.next();
        } while (!cursor.peek().is(Token.Kind.END)
                && !(cursor.isFirstOnLine()
                        && (cursor.at("rule")
                                || cursor.at("import")
                                || cursor.at("declare")
                                || cursor.at("function")
                                || cursor.at("global")
                                || cursor.at("query")
                                || cursor.at("package"))));
    }

    private void refused(String code, String suggestion) {
        findings.add(cursor.peek(), code, cursor.peek().shown() + " is not allowed in rule files", suggestion);
    }

    private void anImport() throws Lost {
        cursor.next();
        boolean function = cursor.at("static") || cursor.at("function");
        if (function) {
            cursor.next();
        }
        if (cursor.at("accumulate") || cursor.at("acc")) {
            throw cursor.refuse(
                    cursor.peek(),
                    "forbidden-import",
                    "accumulate functions cannot be imported",
                    "use "
                            + String.join(
                                    ", ",
                                    AccumulateReader.FUNCTIONS.stream().sorted().toList()));
        }
        Token name = name();
        imports.add(new RuleFile.Import(name, name.text(), function));
        cursor.accept(";");
    }

    /** A dotted name, which may end in a star. */
    private Token name() throws Lost {
        Token first = cursor.expect(Token.Kind.WORD, "a name");
        StringBuilder name = new StringBuilder(first.text());
        Token last = first;
        while (cursor.at(".")) {
            cursor.next();
            last = cursor.at("*") ? cursor.next() : cursor.expect(Token.Kind.WORD, "a name behind '.'");
            name.append('.').append(last.text());
            if (last.is("*")) {
                break;
            }
        }
        return new Token(Token.Kind.WORD, name.toString(), first.start(), last.end(), first.line(), first.column());
    }

    static void dialect(Cursor cursor, Token keyword) throws Lost {
        Token dialect = cursor.expect(Token.Kind.STRING, "\"mvel\" behind 'dialect'");
        if (!dialect.text().equals("mvel")) {
            cursor.findings()
                    .add(
                            dialect,
                            "wrong-dialect",
                            "the dialect \"" + dialect.text() + "\" is not allowed",
                            "write " + keyword.text() + " \"mvel\"");
        }
    }
}
