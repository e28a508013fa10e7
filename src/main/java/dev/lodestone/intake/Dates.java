package dev.lodestone.intake;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Words;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as everybody has to write them: four digits for the year, of years that figures can be of. */
public final class Dates {
    private Dates() {}

    /** @throws InvalidValue if it is none */
    public static LocalDate read(String text) {
        if (!isDay(text)) {
            throw new InvalidValue("'" + text + "' is not a date", "write year-month-day, such as 2024-12-03");
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        if (year < Period.FIRST || year > Period.LAST) {
            throw new InvalidValue(
                    "the year of " + text + " is not between " + Period.FIRST + " and " + Period.LAST,
                    "check the digits of the year");
        }
        int month = Integer.parseInt(text, 5, 7, 10);
        if (month < 1 || month > 12) {
            throw new InvalidValue("there is no day " + text, "the months are 01 to 12");
        }
        try {
            return LocalDate.of(year, month, Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            throw new InvalidValue("there is no day " + text, "the month has no such day");
        }
    }

    private static boolean isDay(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Words.areDigits(text, 0, 4)
                && Words.areDigits(text, 5, 7)
                && Words.areDigits(text, 8, 10);
    }
}
