package dev.lodestone.intake;

/**
 * Something wrong with what was submitted.
 *
 * @param pointer where: a JSON Pointer, or line and column of a CSV, behind the file's name where there is one
 * @param message why
 * @param suggestion the way out; null if none comes to mind
 */
public record Problem(String pointer, String message, String suggestion) {

    @Override
    public String toString() {
        return pointer + ": " + message + (suggestion == null ? "" : " (" + suggestion + ")");
    }
}
