package dev.lodestone.lsp;

import dev.lodestone.rule.Token;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/** Leaves out a variable that nobody uses: with what it stands for, unless that is asked something. */
final class Unbinding {
    private static final List<String> ASKS =
            List.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", "memberOf", "&&", "||");

    private final String text;
    private final List<Token> tokens;
    private final int at;

    /** @param at the variable's place among the words */
    Unbinding(String text, List<Token> tokens, int at) {
        this.text = text;
        this.tokens = tokens;
        this.at = at;
    }

    /** Null if it is not bound there. */
    Fixes.Fix fix() {
        if (at + 2 >= tokens.size() || at < 1 || !tokens.get(at + 1).is(":")) {
            return null;
        }
        int end = at + 2;
        int depth = 0;
        boolean asks = tokens.get(at + 2).is(Token.Kind.WORD)
                && Cards.of(tokens.get(at + 2).text()) != null;
        while (end < tokens.size() - 1 && !(depth == 0 && ends(tokens.get(end)))) {
            depth += tokens.get(end).is("(") ? 1 : tokens.get(end).is(")") ? -1 : 0;
            asks |= !tokens.get(end).is(Token.Kind.STRING)
                    && ASKS.contains(tokens.get(end).text());
            end++;
        }
        if (asks) {
            return leftOut(tokens.get(at).start(), tokens.get(at + 2).start());
        } else if (tokens.get(end).is(",")) {
            return leftOut(tokens.get(at).start(), tokens.get(end + 1).start());
        }
        boolean last = tokens.get(at - 1).is(",");
        return leftOut(
                last ? tokens.get(at - 1).start() : tokens.get(at).start(),
                tokens.get(end - 1).end());
    }

    private static boolean ends(Token token) {
        return token.is(",") || token.is(")") || token.is(";");
    }

    private Fixes.Fix leftOut(int start, int end) {
        String what = tokens.get(at).text();
        return new Fixes.Fix("leave out " + what, new TextEdit(Positions.range(text, start, end), ""));
    }
}
