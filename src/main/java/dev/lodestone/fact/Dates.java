package dev.lodestone.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as everybody has to write them: four digits for the year, of years that figures can be of. */
public final class Dates {
    private static final Pattern PARTS = Pattern.compile(
            "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");

    private Dates() {}

    /** @throws InvalidValue if it is none */
    public static LocalDate read(String text) {
        if (!isDay(text)) {
            String one = meant(text);
            String meant = one == null ? either(text) : one;
            throw new InvalidValue(
                    "'" + text + "' is not a date",
                    meant == null
                            ? "write year-month-day, such as 2024-12-03"
                            : "did you mean " + meant + "? Write year-month-day");
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        if (year < Period.FIRST || year > Period.LAST) {
            throw new InvalidValue(
                    "the year of " + text + " is not between " + Period.FIRST + " and " + Period.LAST,
                    "check the digits of the year");
        }
        int month = Integer.parseInt(text, 5, 7, 10);
        if (month < 1 || month > 12) {
            String meant = meant(text);
            throw new InvalidValue(
                    "there is no day " + text,
                    "the months are 01 to 12" + (meant == null ? "" : ": did you mean " + meant + "?"));
        }
        try {
            return LocalDate.of(year, month, Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            throw new InvalidValue("there is no day " + text, "the month has no such day");
        }
    }

    /** The day in the one way in which a text can be read, whose letters stand for digits or whose parts stand otherwise; else null. */
    public static String meant(String text) {
        Matcher parts = PARTS.matcher(digits(text.strip()));
        if (!parts.matches()) {
            return null;
        }
        boolean yearFirst = parts.group(1) != null;
        int year = Integer.parseInt(parts.group(yearFirst ? 1 : 6));
        int one = Integer.parseInt(parts.group(yearFirst ? 2 : 4));
        int other = Integer.parseInt(parts.group(yearFirst ? 3 : 5));
        if (!yearFirst && one <= 12 && other <= 12 && one != other) {
            return null;
        }
        try {
            LocalDate day = one > 12 ? LocalDate.of(year, other, one) : LocalDate.of(year, one, other);
            return year < Period.FIRST || year > Period.LAST ? null : day.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Both days that are meant where either part may be the month: "2024-12-03 or 2024-03-12"; null if no day can be. */
    private static String either(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches() || parts.group(1) != null) {
            return null;
        }
        String year = parts.group(6) + "-";
        String one = year + twoDigits(parts.group(4)) + "-" + twoDigits(parts.group(5));
        String other = year + twoDigits(parts.group(5)) + "-" + twoDigits(parts.group(4));
        return meant(one) == null || meant(other) == null ? null : one + " or " + other;
    }

    private static String twoDigits(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    /** With digits for the letters that look like them. */
    public static String digits(String text) {
        return text.replaceAll("[Oo]", "0").replaceAll("[lI]", "1");
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
