package dev.lodestone.intake;

/**
 * Something wrong with what was submitted; each part is short, however long what was submitted is.
 *
 * @param pointer where: a JSON Pointer, or line and column of a CSV, behind the file's name where there is one
 * @param message why
 * @param suggestion the way out; null if none comes to mind
 */
public record Problem(String pointer, String message, String suggestion) {
    private static final int LONGEST = 1_000;

    public Problem {
        pointer = shortened(pointer);
        message = shortened(message);
        suggestion = suggestion == null ? null : shortened(suggestion);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    @Override
    public String toString() {
        return pointer + ": " + message + (suggestion == null ? "" : " (" + suggestion + ")");
    }
}
