package dev.lodestone.fact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A period in which a measure does not apply, both days included. Written {@code 2025-11-09/2026-11-27}, with the minerals
 * behind it where only some are suspended: {@code 2025-11-09/2026-11-27 gallium germanium}.
 */
public record Suspension(
        @About("its first day") LocalDate from,
        @About("null if no end is set") @MayBeMissing LocalDate until,

        @About("empty if all the measure's minerals are suspended")
        List<Mineral> minerals) {

    /** Days ahead, as no fact says when a suspension was made known; those of November 2025 were eight to eleven days before they began. */
    private static final int NOTICE = 10;

    public Suspension {
        minerals = List.copyOf(minerals);
        if (until != null && from.isAfter(until)) {
            throw new InvalidValue(
                    "a suspension from " + from + " cannot end on " + until, "write the earlier day first");
        }
    }

    /** @throws InvalidValue if the text is not of that form */
    public static Suspension parse(String text) {
        String[] words = text.strip().split("[\\s,]+");
        String[] days = words[0].split("/", -1);
        if (days.length != 2) {
            throw new InvalidValue("'" + text + "' is not a suspension", "write 2025-11-09/2026-11-27");
        }
        try {
            List<Mineral> minerals =
                    Arrays.stream(words).skip(1).map(Mineral::of).toList();
            return new Suspension(
                    LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]), minerals);
        } catch (DateTimeParseException e) {
            throw new InvalidValue(
                    "'" + e.getParsedString() + "' is not a date", "write 2025-11-09/2026-11-27, days that exist");
        }
    }

    /** Whether its last day lies before another day. */
    boolean isOverBy(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** Whether it has begun on a date, or is taken as known to begin. */
    public boolean isKnown(LocalDate date) {
        return !date.isBefore(from.minusDays(NOTICE));
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    @Override
    public String toString() {
        return from + "/" + (until == null ? "" : until)
                + minerals.stream().map(m -> " " + m.key()).collect(Collectors.joining());
    }
}
