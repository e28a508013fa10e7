package dev.lodestone.intake;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.InvalidValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Since when changes are asked for: since a day, or since an assessment on record.
 *
 * @param day null where a record is named
 * @param record id of the assessment; null where a day is named
 */
public record Since(LocalDate day, String record) {
    private static final Pattern DAY = Pattern.compile("\\d+-\\d+-\\d+");
    private static final Pattern RECORD = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws InvalidValue if the text is neither a day nor the id of an assessment */
    public static Since parse(String text) {
        String stripped = text.strip();
        if (RECORD.matcher(stripped).matches()) {
            return new Since(null, stripped);
        }
        if (DAY.matcher(stripped).matches()) {
            return new Since(Dates.read(stripped), null);
        }
        throw new InvalidValue(
                "'" + text + "' is neither a date nor the id of an assessment on record",
                "write a day such as 2024-12-02, or the Assessment-Id that came with an answer");
    }

    @Override
    public String toString() {
        return day == null ? record : day.toString();
    }
}
