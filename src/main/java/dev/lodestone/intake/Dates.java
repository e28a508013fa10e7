package dev.lodestone.intake;

import dev.lodestone.fact.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as everybody has to write them: four digits for the year, so that no date is beyond what can be computed with. */
public final class Dates {
    private static final String FORM = "0000-00-00";

    private Dates() {}

    /** @throws InvalidValue if it is none */
    public static LocalDate read(String text) {
        if (!isDay(text)) {
            throw new InvalidValue("'" + text + "' is not a date", "write year-month-day, such as 2024-12-03");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            throw new InvalidValue("there is no day " + text, "the month has no such day");
        }
    }

    private static boolean isDay(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
