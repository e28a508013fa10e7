package dev.lodestone.fact;

/** A value that cannot be what it should be, with the way out. */
public final class InvalidValue extends IllegalArgumentException {
    private final String suggestion;

    /** @param suggestion what to write instead; null if nothing comes to mind */
    public InvalidValue(String message, String suggestion) {
        super(message);
        this.suggestion = suggestion;
    }

    public String suggestion() {
        return suggestion;
    }
}
