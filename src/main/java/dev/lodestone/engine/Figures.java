package dev.lodestone.engine;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Invocations;
import dev.lodestone.situation.Derived;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a record of the situation says, part by part. */
final class Figures {
    /** Those of each record, found once: a tree of reasons tells many records of few kinds. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(c -> new Part(c.getName(), Invocations.reading(c.getAccessor())))
                    .toList();
        }
    };

    private record Part(String name, Function<Object, Object> reading) {}

    private Figures() {}

    /** Every part by its name, without the facts it follows from and what is not known; of a part that is derived itself, its parts. */
    static Map<String, String> of(Object derived) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Part part : PARTS.get(derived.getClass())) {
            Object value = part.reading.apply(derived);
            boolean open = value instanceof Integer i && i == Integer.MAX_VALUE;
            boolean nothing = value == null || value instanceof String s && s.isEmpty() || open;
            if (value instanceof Record && value.getClass().getPackage() == Derived.class.getPackage()) {
                figures.putAll(of(value));
            } else if (!nothing && !(value instanceof Fact) && !(value instanceof Collection<?>)) {
                figures.put(part.name, value instanceof Double d ? Estimate.plain(d) : value.toString());
            }
        }
        return figures;
    }
}
