package dev.lodestone.table;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way out of days and years that are none as they are printed. */
final class DayRemedies {
    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{2}|[0-9]{4})");
    private static final Pattern NAMED = Pattern.compile("(.*?)([A-Za-z]{3,10})(.*)");
    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?i)[a-z]{3,9}\\.?[ -][0-9]{2,4}|[0-9]{4}-[0-9]{2}|[0-9]{1,2}/[0-9]{4}|[0-9]{4}");
    private static final Pattern SWAPPED = Pattern.compile("[0-9]{4}.(?:1[3-9]|[2-9][0-9]).[0-9]{1,2}");
    private static final Pattern LETTERS = Pattern.compile("(?=.*[OolI])[12lI][0-9OolI]{3}e?");
    private static final Pattern YEAR = Pattern.compile("\\D*((?:19|20)\\d{2})\\D*");
    private static final Pattern ESTIMATED =
            Pattern.compile("(?i)((?:19|20)\\d{2}) ?\\(?(?:p|prel\\.?|preliminary|f|forecast)\\)?");
    private static final Pattern PART =
            Pattern.compile("(?i).*(?:\\b[QH][1-4]\\b|quarter|half|[a-z]{3,9}[ -](?:19|20)\\d{2}).*");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Sept",
            "Oct",
            "Nov",
            "Dec");

    /** The days that a spreadsheet counts to between 1982 and 2064: a column of days that lost its format. */
    private static final int FIRST = 30_000;

    private static final int LAST = 60_000;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private DayRemedies() {}

    static Remedy day(String cell) {
        Matcher numeric = NUMERIC.matcher(cell);
        if (numeric.matches()) {
            return numeric(numeric);
        }
        String meant = Dates.meant(cell);
        if (meant != null) {
            // A month above 12 may be a slip of a digit, too.
            return SWAPPED.matcher(cell).matches()
                    ? Remedy.says("write " + meant + " if its day and month are swapped")
                    : Remedy.cell(meant);
        }
        if (cell.matches("[0-9]{5}(?:\\.[0-9]+)?")) {
            int days = (int) Double.parseDouble(cell);
            return days >= FIRST && days <= LAST
                    ? Remedy.cell(EPOCH.plusDays(days).toString())
                    : Remedy.NONE;
        }
        if (MONTH_ALONE.matcher(cell).matches()) {
            return Remedy.says("write its first day, such as 2024-09-01, and 'month' or 'year' under precision");
        }
        Matcher named = NAMED.matcher(cell);
        if (named.matches()) {
            String month = Words.nearest(named.group(2), MONTHS);
            String day = month == null ? null : read(named.group(1) + month + named.group(3));
            return day == null ? Remedy.NONE : Remedy.cell(day);
        }
        return Remedy.NONE;
    }

    /** Two figures and a year: either may be the day, unless it is no month. */
    private static Remedy numeric(Matcher m) {
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        String dayFirst = read(m.group(1) + "." + m.group(3) + "." + year);
        String monthFirst = read(m.group(3) + "." + m.group(1) + "." + year);
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return Remedy.ask(List.of(dayFirst, monthFirst));
        }
        String day = dayFirst == null ? monthFirst : dayFirst;
        return day == null ? Remedy.NONE : Remedy.cell(day);
    }

    private static String read(String text) {
        try {
            return Days.day(text);
        } catch (InvalidValue e) {
            return null;
        }
    }

    static Remedy period(String cell) {
        if (PART.matcher(cell).matches()) {
            return Remedy.says(
                    "write a year, such as 2024: figures of a part of a year are not compared with those of years");
        }
        if (LETTERS.matcher(cell).matches()) {
            return Remedy.cell(Dates.digits(cell));
        }
        String plain = cell.replaceFirst("^([12]),([0-9]{3})$", "$1$2");
        Matcher estimated = ESTIMATED.matcher(plain);
        if (estimated.matches()) {
            return Remedy.cell(estimated.group(1) + "e");
        }
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return Remedy.cell(year.group(1));
        }
        return cell.matches("['’][0-9]{2}") ? Remedy.cell("20" + cell.substring(1)) : Remedy.NONE;
    }
}
