package dev.lodestone.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How exactly the dates of a fact are known: the first of a month may stand for the month, the first of January for the year. */
public enum Precision {
    DAY,
    MONTH,
    YEAR;

    private static final DateTimeFormatter MONTH_OF = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** Whether the day itself is not known; null stands for a day that is. */
    public static boolean isVague(Precision precision) {
        return precision == MONTH || precision == YEAR;
    }

    /** The last day that a day may stand for: of its month, or its year. */
    public static LocalDate last(Precision precision, LocalDate day) {
        return precision == YEAR
                ? LocalDate.of(day.getYear(), 12, 31)
                : precision == MONTH ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    /** The first day that a day may stand for: of its month, or its year. */
    public LocalDate firstOf(LocalDate day) {
        return this == YEAR ? day.withDayOfYear(1) : this == MONTH ? day.withDayOfMonth(1) : day;
    }

    /** A day as far as it is known: "2026-06-01", "June 2026", "2026"; null stands for the day. */
    public static String inText(Precision precision, LocalDate day) {
        return precision == YEAR
                ? String.valueOf(day.getYear())
                : precision == MONTH ? MONTH_OF.format(day) : day.toString();
    }

    /** The last day of the month or year that its first day stands for; any other day itself, and null for none. */
    public LocalDate lastOf(LocalDate day) {
        boolean first = day != null && (this == YEAR ? day.getDayOfYear() : day.getDayOfMonth()) == 1;
        return first ? last(this, day) : day;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
