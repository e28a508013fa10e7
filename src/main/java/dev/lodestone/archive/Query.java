package dev.lodestone.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are wanted; null for what does not matter. Severity, rule, economy and mineral have to meet in one flag.
 *
 * @param kind what the records are of; null for all
 * @param from the earliest time, included
 * @param to the latest time, excluded
 * @param economy code of an economy that it is about
 * @param mineral key of a mineral that a flag or question is about
 * @param flag name of a rule that raised a flag
 * @param rule name of a rule that raised a flag or asked a question
 * @param before the place of the assessment before which to look, newest first; null begins with the newest
 * @param limit how many at once, 1 to 200
 */
public record Query(
        RecordKind kind,
        Instant from,
        Instant to,
        String economy,
        String mineral,
        String flag,
        String severity,
        String rule,
        Long before,
        int limit) {
    public static final int MOST = 200;

    public Query {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is from 1 to " + MOST);
        }
    }

    /** The condition in SQL, with its values in order. */
    record Condition(String sql, List<Object> values) {}

    Condition condition() {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(parts, values, "kind = ?", kind == null ? null : kind.toString());
        add(parts, values, "at >= ?", from == null ? null : from.toEpochMilli());
        add(parts, values, "at < ?", to == null ? null : to.toEpochMilli());
        add(parts, values, "(at, seq) < (SELECT p.at, p.seq FROM assessment p WHERE p.seq = ?)", before);
        List<String> labels = new ArrayList<>();
        add(labels, values, "l.economy = ?", economy);
        add(labels, values, "l.mineral = ?", mineral);
        add(labels, values, "l.kind = 'flag' AND l.rule = ?", flag);
        add(labels, values, "l.severity = ?", severity);
        add(labels, values, "l.rule = ?", rule);
        if (!labels.isEmpty()) {
            parts.add("EXISTS (SELECT 1 FROM label l WHERE l.seq = assessment.seq AND " + String.join(" AND ", labels)
                    + ")");
        }
        return new Condition(parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts), values);
    }

    private static void add(List<String> parts, List<Object> values, String part, Object value) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
    }
}
