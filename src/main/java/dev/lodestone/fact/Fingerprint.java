package dev.lodestone.fact;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** What tells the content of one fact from that of any other. */
final class Fingerprint {
    private Fingerprint() {}

    /** @param values one for each field */
    static String of(Collection<FactType.Field> fields, List<Object> values) {
        return digest(canonical(fields, values));
    }

    /** What is given, field by field, in a form that depends on nothing but the values: no wording, no rounding. */
    private static String canonical(Collection<FactType.Field> fields, List<Object> values) {
        StringBuilder text = new StringBuilder(200);
        for (FactType.Field field : fields) {
            Object value = values.get(field.place());
            if (field.isSaid(value)) {
                text.append(field.name()).append('=');
                for (Object each : value instanceof Collection<?> all ? all : List.of(value)) {
                    String written = written(each);
                    text.append(written.length()).append(':').append(written);
                }
            }
        }
        return text.toString();
    }

    private static String written(Object value) {
        if (value instanceof Estimate e) {
            return e.low()
                    + (e.lowOpen() ? ">" : "-")
                    + e.high()
                    + (e.highOpen() ? "<" : "")
                    + (e.spread() == null ? "" : e.spread());
        }
        if (value instanceof Economy e) {
            return e.code();
        }
        return value instanceof Mineral m ? m.key() : value.toString();
    }

    private static String digest(String content) {
        return HexFormat.of().formatHex(Sha256.of(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
