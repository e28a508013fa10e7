package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be told of a rule by its words alone, whatever state it is in.
 *
 * @param name the word that is its name
 * @param metadata what stands behind each {@code @name}
 * @param bindings where each variable is bound, by its name
 * @param start offset of the word {@code rule}
 * @param end offset behind its last word
 * @param comment the line above it; empty if there is none
 */
record RuleOutline(
        Token name, Map<String, String> metadata, Map<String, Token> bindings, int start, int end, String comment) {

    /** The rules of a file, in order. */
    static List<RuleOutline> in(String text) {
        List<RuleOutline> rules = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (begins(tokens, i)) {
                int end = i + 2;
                while (!tokens.get(end).is(Token.Kind.END) && !begins(tokens, end) && !ends(tokens, end - 1)) {
                    end++;
                }
                rules.add(outline(text, tokens.subList(i, end)));
            }
        }
        return rules;
    }

    static boolean begins(List<Token> tokens, int i) {
        return tokens.get(i).is("rule")
                && isFirstOnLine(tokens, i)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is(Token.Kind.STRING);
    }

    private static boolean ends(List<Token> tokens, int i) {
        return tokens.get(i).is("end") && isFirstOnLine(tokens, i);
    }

    static boolean isFirstOnLine(List<Token> tokens, int i) {
        return i == 0 || tokens.get(i - 1).line() < tokens.get(i).line();
    }

    private static RuleOutline outline(String text, List<Token> tokens) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Token> bindings = new LinkedHashMap<>();
        for (int i = 2; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(Token.Kind.VARIABLE) && tokens.get(i + 1).is(":")) {
                bindings.putIfAbsent(tokens.get(i).text(), tokens.get(i));
            } else if (tokens.get(i).is("@")
                    && i + 3 < tokens.size()
                    && tokens.get(i + 2).is("(")) {
                metadata.putIfAbsent(tokens.get(i + 1).text(), tokens.get(i + 3).text());
            }
        }
        int start = tokens.get(0).start();
        return new RuleOutline(
                tokens.get(1),
                metadata,
                bindings,
                start,
                tokens.get(tokens.size() - 1).end(),
                comment(text, start));
    }

    private static String comment(String text, int start) {
        String above = text.substring(0, start).stripTrailing();
        String line = above.substring(above.lastIndexOf('\n') + 1).strip();
        return line.startsWith("//") ? line.substring(2).strip() : "";
    }

    boolean covers(int offset) {
        return start <= offset && offset <= end;
    }
}
