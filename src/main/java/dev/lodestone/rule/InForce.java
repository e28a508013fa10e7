package dev.lodestone.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The days on which a rule is law: it concludes as of these days alone, be the facts as they are.
 *
 * @param from its first day; null if it has been law as long as there are facts
 * @param until its last day; null if no end is known
 */
public record InForce(LocalDate from, LocalDate until) {
    /** Of a rule that says nothing of days. */
    public static final InForce ALWAYS = new InForce(null, null);

    /** Whether the rule concludes as of a day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether each day of another rule is one of this. */
    public boolean covers(InForce other) {
        return (from == null || other.from != null && !other.from.isBefore(from))
                && (until == null || other.until != null && !other.until.isAfter(until));
    }

    /** Whether there is a day of both. */
    public boolean overlaps(InForce other) {
        return !isBefore(until, other.from) && !isBefore(other.until, from);
    }

    /** Whether a last day lies before a first one; what is not known lies nowhere. */
    public static boolean isBefore(LocalDate until, LocalDate from) {
        return until != null && from != null && until.isBefore(from);
    }

    /** "from 2026-01-01", "until 2026-11-10", "from 2026-01-01 until 2026-11-10"; empty if it always is. */
    public String inText() {
        String first = from == null ? "" : "from " + from;
        String last = until == null ? "" : "until " + until;
        return first + (first.isEmpty() || last.isEmpty() ? "" : " ") + last;
    }

    /** A day as metadata has it; null if the text is none. */
    public static LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
