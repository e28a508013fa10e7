package dev.lodestone.situation;

import dev.lodestone.fact.Words;

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
        StringBuilder known = new StringBuilder();
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            if (!text.isEmpty()) {
                known.append(known.isEmpty() ? "" : ", ").append(text);
            }
        }
        return known.isEmpty() ? "" : " (" + known + ")";
    }
}
