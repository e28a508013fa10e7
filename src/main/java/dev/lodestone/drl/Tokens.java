package dev.lodestone.drl;

import dev.lodestone.rule.Token;
import java.util.List;

/** The words of a rule file, whatever stands in it. */
public final class Tokens {

    private Tokens() {}

    /** All of them in order, the last of kind {@link Token.Kind#END}; what is wrong with them is not told. */
    public static List<Token> of(String text) {
        return new Lexer(text, new Findings("")).tokens();
    }
}
