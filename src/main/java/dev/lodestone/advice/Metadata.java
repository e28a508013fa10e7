package dev.lodestone.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads what stands behind a rule's {@code @names}. */
public final class Metadata {
    private Metadata() {}

    /** The text of one entry without its quotes; empty if it is missing. */
    public static String text(Map<String, Object> metadata, String name) {
        Object value = metadata.get(name);
        return value == null ? "" : value.toString().strip();
    }

    /** The comma-separated parts of one entry. */
    public static List<String> list(Map<String, Object> metadata, String name) {
        return Arrays.stream(text(metadata, name).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
