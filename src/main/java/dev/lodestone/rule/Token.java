package dev.lodestone.rule;

/**
 * A word of a rule file and its place.
 *
 * @param text as it stands there; of a string, what it says
 * @param start offset of its first character in the file
 * @param end offset behind its last one
 */
public record Token(Kind kind, String text, int start, int end, int line, int column) {

    /** What a token is. */
    public enum Kind {
        WORD,
        VARIABLE,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    public boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public int endColumn() {
        return column + end - start;
    }

    /** As a message names it. */
    public String shown() {
        return kind == Kind.END ? "the end of the file" : "'" + text + "'";
    }
}
