package dev.lodestone.rule;

import dev.lodestone.fact.Words;
import java.util.Comparator;

/**
 * Something wrong with a rule file, or worth a second look.
 *
 * @param line from 1; 0 if the place is unknown
 * @param column from 1; 0 if unknown
 * @param code its page in {@code docs/checks}
 * @param rule the rule concerned; null if none
 * @param suggestion the way out; null if none comes to mind
 */
public record Diagnostic(
        String file, int line, int column, Level level, String code, String message, String rule, String suggestion) {

    /** File by file, from the top. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column);

    /** Rules with errors are not used; warnings are advice to their author. */
    public enum Level {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** An error. */
    public Diagnostic(String file, int line, int column, String code, String message, String rule, String suggestion) {
        this(file, line, column, Level.ERROR, code, message, rule, suggestion);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "")
                + ": " + level + " " + code + " " + message
                + (suggestion == null ? "" : "; " + suggestion)
                + (rule == null ? "" : " [" + rule + "]");
    }
}
