package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and years as tables print them, in the form that facts have. */
final class Days {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)(?:FY ?|fiscal year )?(\\d{4})(?:\\.0)?(?:\\s*[-–/]\\s*(\\d{4}|\\d{2}))?\\s*(e|\\(e\\)|est\\.?|estimated)?");

    private Days() {}

    /** @throws InvalidValue if it is no day, or may be two */
    static String day(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(text, m.group(1), m.group(2), m.group(3));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return day(text, m.group(3), m.group(2), m.group(1));
        }
        m = DAY_MONTH.matcher(text);
        if (m.matches()) {
            return day(text, m.group(3), month(text, m.group(2)), m.group(1));
        }
        m = MONTH_DAY.matcher(text);
        if (m.matches()) {
            return day(text, m.group(3), month(text, m.group(1)), m.group(2));
        }
        m = SLASHES.matcher(text);
        if (m.matches()) {
            return slashes(text, m);
        }
        throw new InvalidValue("'" + text + "' is not a day", "write year-month-day, such as 2024-12-03");
    }

    private static String slashes(String text, Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            throw new InvalidValue(
                    "'" + text + "' may be two days, by whether the day or the month stands first",
                    "write year-month-day, such as 2024-12-03");
        }
        return first > 12
                ? day(text, m.group(3), m.group(2), m.group(1))
                : day(text, m.group(3), m.group(1), m.group(2));
    }

    private static String month(String text, String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new InvalidValue("'" + text + "' is not a day: it names no month", "write it as 2024-12-03");
        }
        return String.valueOf(month);
    }

    private static String day(String text, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            throw new InvalidValue("there is no day '" + text + "'", "write year-month-day, such as 2024-12-03");
        }
    }

    /** Years, fiscal ones by their number; what is none is left to the reader of facts to refuse. */
    static String period(String text) {
        Matcher m = PERIOD.matcher(text);
        if (!m.matches()) {
            return text;
        }
        return m.group(1) + (m.group(2) == null ? "" : "-" + m.group(2)) + (m.group(3) == null ? "" : "e");
    }
}
