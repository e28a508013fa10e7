package dev.lodestone.drl;

import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Cuts a rule file into tokens. It knows no escapes but those of quotes, backslash and line end within strings, and no letters
 * but ASCII outside strings and comments: what stands in a file is what is read, by people and by the engine.
 */
final class Lexer {
    private static final String[] LONG = {"==", "!=", "<=", ">=", "&&", "||"};
    private static final String SYMBOLS = "()<>!,.:;@+-*/%={}[]?|&^~#";

    private final String text;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    /** Each word once: of a large rulebook they are a third of what is kept. */
    private final Map<String, String> words = new HashMap<>();

    private final char[] plain;
    private int at;
    private int line = 1;
    private int lineStart;

    Lexer(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.plain = text.toCharArray();
    }

    /** All tokens, the last of kind {@link Token.Kind#END}. */
    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END, "", at, at, line, column(at)));
        return tokens;
    }

    /** The text without its comments, every token in its place: what the engine is given. */
    String withoutComments() {
        return new String(plain);
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(endOfLine());
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                fault(at, "syntax", "the comment that begins here has no end", "close it with */");
            }
            comment(end < 0 ? text.length() : end + 2);
        } else if (c == '"') {
            string();
        } else if (Character.isDigit(c) && c < 128) {
            number();
        } else if (isWordStart(c)) {
            int start = at;
            while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            add(c == '$' ? Token.Kind.VARIABLE : Token.Kind.WORD, text.substring(start, at), start);
        } else {
            symbol(c);
        }
    }

    private void symbol(char c) {
        int start = at;
        for (String symbol : LONG) {
            if (text.startsWith(symbol, at)) {
                at += 2;
                add(Token.Kind.SYMBOL, symbol, start);
                return;
            }
        }
        at++;
        if (SYMBOLS.indexOf(c) >= 0) {
            add(Token.Kind.SYMBOL, String.valueOf(c), start);
        } else if (c == '\\') {
            fault(start, "forbidden-escape", "escapes are not allowed outside strings", "write the letter itself");
            while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            add(Token.Kind.SYMBOL, "\\", start);
        } else if (c == '\'') {
            fault(start, "syntax", "a text stands in double quotes", "write \"text\"");
            int end = endOfLine();
            int close = text.indexOf('\'', at);
            at = close > 0 && close < end ? close + 1 : end;
            add(Token.Kind.STRING, text.substring(start + 1, Math.max(start + 1, at - 1)), start);
        } else if (c == '\uFEFF' && start == 0) {
            plain[0] = ' ';
        } else {
            fault(start, "syntax", shown(c) + " has no place outside strings and comments", instead(c));
            add(Token.Kind.SYMBOL, String.valueOf(c), start);
        }
    }

    private static String shown(char c) {
        if (c < 32) {
            return "control character " + (int) c;
        }
        return isUnseen(c) ? String.format("invisible character U+%04X", (int) c) : "character '" + c + "'";
    }

    /** The way out where it is a letter that word processors write. */
    private static String instead(char c) {
        if ("“”„«»".indexOf(c) >= 0) {
            return "write texts between straight quotation marks: \"";
        }
        return isUnseen(c) ? "write an ordinary blank, or nothing, in its place" : null;
    }

    /** A no-break space, a zero-width one, and their like. */
    private static boolean isUnseen(char c) {
        return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && isWordStart(text.charAt(at))) {
            while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            // 30s, 5d: no number, so that whoever reads it complains if it has no place there.
            add(Token.Kind.SYMBOL, text.substring(start, at), start);
            return;
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void string() {
        int start = at++;
        StringBuilder says = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
                char escaped = text.charAt(at++);
                if ("\"\\nt".indexOf(escaped) < 0) {
                    fault(
                            at - 2,
                            "forbidden-escape",
                            "'\\" + escaped + "' is not an escape that strings may have",
                            "write the letter itself; \\\" and \\\\ are allowed");
                }
                says.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                says.append(c);
            }
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
        } else {
            fault(start, "syntax", "the text that begins here has no closing quote", "end it with \" on the same line");
            add(Token.Kind.SYMBOL, "\"", start);
            return;
        }
        add(Token.Kind.STRING, says.toString(), start);
    }

    private void comment(int end) {
        while (at < end) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                if (text.charAt(at) != '\r') {
                    plain[at] = ' ';
                }
                at++;
            }
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void add(Token.Kind kind, String shown, int start) {
        tokens.add(new Token(kind, words.computeIfAbsent(shown, Function.identity()), start, at, line, column(start)));
    }

    private void fault(int start, String code, String message, String suggestion) {
        findings.add(line, column(start), code, message, suggestion);
    }

    private int column(int offset) {
        return offset - lineStart + 1;
    }

    private static boolean isWordStart(char c) {
        return c == '_' || c == '$' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
