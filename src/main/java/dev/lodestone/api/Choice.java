package dev.lodestone.api;

import dev.lodestone.intake.BadInput;

/** What a query parameter can say where it is one of a few words. */
final class Choice {
    private Choice() {}

    /**
     * Whether it says its only word.
     *
     * @param value null or empty if it is not given
     * @throws BadInput for any other word
     */
    static boolean is(String parameter, String value, String word) {
        if (value == null || value.isBlank()) {
            return false;
        }
        if (!value.equals(word)) {
            throw new BadInput(
                    "?" + parameter,
                    "'" + value + "' is not known here",
                    "write " + parameter + "=" + word + ", or leave it out");
        }
        return true;
    }

    /** @throws BadInput for what is neither true nor false */
    static boolean isTrue(String parameter, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new BadInput(
                    "?" + parameter, "'" + value + "' is neither true nor false", "leave it out, or write true");
        }
        return "true".equals(value);
    }
}
