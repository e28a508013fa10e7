package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years a figure is about: {@code 2024}, {@code 2021-24}, {@code 2021-2024}, with an {@code e} where its source marks it
 * as an estimate ({@code 2025e}).
 */
public record Period(
        @About("first year, 1900 to 2200") int first,
        @About("last year, the figure's vintage") int last,
        @About("whether its source marks it as an estimate") boolean estimated)
        implements Comparable<Period> {
    /** The first year that a figure can be of. */
    public static final int FIRST = 1900;
    /** The last one. */
    public static final int LAST = 2200;

    private static final int CENTURY = 100;
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:\\s*[-–/]\\s*(\\d{2}|\\d{4}))?(e)?");

    public Period {
        if (first > last) {
            throw new InvalidValue(
                    "a period from " + first + " to " + last + " ends before it begins",
                    "write both years whole, the earlier one first: 2021-2024");
        }
        if (first < FIRST || last > LAST) {
            throw new InvalidValue(
                    "the year " + (first < FIRST ? first : last) + " is not between " + FIRST + " and " + LAST,
                    "write 2024, 2021-24 or 2025e");
        }
    }

    /** @throws InvalidValue if the text is not of that form */
    public static Period parse(String text) {
        if (isYear(text)) {
            int year = Integer.parseInt(text, 0, 4, 10);
            return new Period(year, year, text.length() == 5);
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new InvalidValue("'" + text + "' is not a period", "write 2024, 2021-24 or 2025e");
        }
        int first = Integer.parseInt(form.group(1));
        String end = form.group(2);
        int last =
                end == null ? first : end.length() == 4 ? Integer.parseInt(end) : lastOf(first, Integer.parseInt(end));
        return new Period(first, last, form.group(3) != null);
    }

    /** The year that two digits behind another mean; 1999-02 goes on into the next century, 2024-21 ends before it begins. */
    private static int lastOf(int first, int digits) {
        int last = first / CENTURY * CENTURY + digits;
        return last < first && last + CENTURY - first < CENTURY / 2 ? last + CENTURY : last;
    }

    /** Whether it is one year, as most periods are: that needs no pattern. */
    private static boolean isYear(String text) {
        boolean asLong = text.length() == 4 || text.length() == 5 && text.charAt(4) == 'e';
        return asLong && Words.areDigits(text, 0, 4);
    }

    /** The first day on which a figure of these years can be known: their end, or for an estimate the start of the last. */
    LocalDate known() {
        return estimated ? LocalDate.of(last, 1, 1) : LocalDate.of(last, 12, 31);
    }

    @Override
    public int compareTo(Period other) {
        return last != other.last ? Integer.compare(last, other.last) : Integer.compare(first, other.first);
    }

    @Override
    public String toString() {
        return (first == last ? "" + first : first + "-" + last) + (estimated ? "e" : "");
    }
}
