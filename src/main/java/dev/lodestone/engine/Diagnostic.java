package dev.lodestone.engine;

/**
 * Something wrong with a rule file.
 *
 * @param line from 1; 0 if the place is unknown
 * @param column from 1; 0 if unknown
 * @param rule the rule concerned; null if none
 * @param suggestion the way out; null if none comes to mind
 */
public record Diagnostic(
        String file, int line, int column, String code, String message, String rule, String suggestion) {

    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "")
                + ": error " + code + " " + message
                + (rule == null ? "" : " [" + rule + "]")
                + (suggestion == null ? "" : "; " + suggestion);
    }
}
