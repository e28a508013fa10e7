package dev.lodestone.situation;

import dev.lodestone.fact.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Words that go into the sentences of rules. */
final class Phrases {
    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return Words.apart(type.getSimpleName());
        }
    };

    private Phrases() {}

    /** The name of a fact type as words: "import share". */
    static String of(Class<?> type) {
        return TYPES.get(type);
    }

    /** The parts that are known in brackets, with a space before; empty if none is. */
    static String of(Object... parts) {
        String known = Arrays.stream(parts)
                .filter(p -> p != null && !p.toString().isEmpty())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "" : " (" + known + ")";
    }
}
