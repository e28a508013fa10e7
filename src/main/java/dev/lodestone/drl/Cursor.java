package dev.lodestone.drl;

import dev.lodestone.rule.Token;
import java.util.List;
import java.util.Set;

/** Walks through the tokens of a file and complains of those that have no place there. */
final class Cursor {
    private static final Set<String> STARTS_BLOCK =
            Set.of("rule", "query", "declare", "function", "global", "import", "insertLogical");

    /** A complaint was made; the reader goes on at the next place where it can. */
    static final class Lost extends Exception {
        Lost() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Findings findings;
    private int at;

    Cursor(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }

    boolean at(String symbolOrWord) {
        return peek().is(symbolOrWord);
    }

    /** Takes the next token if it is this one. */
    boolean accept(String symbolOrWord) {
        if (at(symbolOrWord)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String symbolOrWord, String where) throws Lost {
        if (!at(symbolOrWord)) {
            throw missing("'" + symbolOrWord + "' " + where);
        }
        return next();
    }

    Token expect(Token.Kind kind, String what) throws Lost {
        if (!peek().is(kind)) {
            throw missing(what);
        }
        return next();
    }

    /** Complains of what is missing: behind the last token if the next one stands on another line, else at that one. */
    Lost missing(String what) {
        return missing(what, null);
    }

    Lost missing(String what, String suggestion) {
        Token next = peek();
        Token last = at == 0 ? next : tokens.get(at - 1);
        if (next.line() > last.line()) {
            findings.add(last.line(), last.endColumn(), "syntax", "expected " + what + " here", suggestion);
        } else {
            findings.add(next, "syntax", "expected " + what + " but found " + next.shown(), suggestion);
        }
        return new Lost();
    }

    Lost refuse(Token token, String code, String message, String suggestion) {
        findings.add(token, code, message, suggestion);
        return new Lost();
    }

    boolean isFirstOnLine() {
        int i = Math.min(at, tokens.size() - 1);
        return i == 0 || tokens.get(i - 1).line() < tokens.get(i).line();
    }

    /** Whether a rule's next part, or the next rule, seems to begin here. */
    boolean atBoundary() {
        Token t = peek();
        return t.is(Token.Kind.END)
                || isFirstOnLine()
                        && (t.is("then")
                                || t.is("end")
                                || t.is("when")
                                || STARTS_BLOCK.contains(t.text()) && !t.is(Token.Kind.STRING));
    }

    /** Goes to the next comma or closing bracket behind what began there, or to a boundary. */
    void skipConstraint(int begin) {
        int depth = 0;
        for (Token t : tokens.subList(begin, at)) {
            depth = Math.max(0, depth + step(t));
        }
        while (!atBoundary()) {
            if (depth == 0 && (at(",") || at(")") || at(";"))) {
                return;
            }
            depth = Math.max(0, depth + step(next()));
        }
    }

    private static int step(Token t) {
        return t.is("(") || t.is("[") || t.is("{") ? 1 : t.is(")") || t.is("]") || t.is("}") ? -1 : 0;
    }

    /** Offset behind the last token taken. */
    int lastEnd() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    /** The place of the next token, to come back to. */
    int place() {
        return at;
    }

    /** Goes to a line that may begin a condition, or to a boundary. */
    void skipCondition() {
        do {
            next();
        } while (!atBoundary() && !(isFirstOnLine() && startsCondition()));
    }

    boolean startsCondition() {
        if (peek().is(Token.Kind.VARIABLE)) {
            return peek(1).is(":") && peek(2).is(Token.Kind.WORD) && peek(3).is("(");
        }
        return at("not")
                || at("exists")
                || at("accumulate")
                || at("forall")
                || peek().is(Token.Kind.WORD)
                        && Character.isUpperCase(peek().text().charAt(0))
                        && peek(1).is("(");
    }

    /** Goes behind the end of a block: {@code end}, or to what begins the next one. */
    void skipBlock() {
        while (!peek().is(Token.Kind.END)) {
            if (isFirstOnLine() && at("rule")) {
                return;
            }
            if (next().is("end")) {
                return;
            }
        }
    }

    /** Goes behind a function's body: nothing in it concerns us. */
    void skipBraces() {
        while (!peek().is(Token.Kind.END) && !at("{")) {
            if (isFirstOnLine() && at("rule")) {
                return;
            }
            next();
        }
        int depth = 0;
        do {
            depth += at("{") ? 1 : at("}") ? -1 : 0;
            next();
        } while (depth > 0 && !peek().is(Token.Kind.END));
    }

    void skipLine() {
        do {
            next();
        } while (!peek().is(Token.Kind.END) && !isFirstOnLine());
    }
}
