package dev.lodestone.intake;

import dev.lodestone.fact.InvalidValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Days as everybody has to write them: four digits for the year, so that no date is beyond what can be computed with. */
public final class Dates {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /** @throws InvalidValue if it is none */
    public static LocalDate read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("'" + text + "' is not a date", "write year-month-day, such as 2024-12-03");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValue("there is no day " + text, "the month has no such day");
        }
    }
}
