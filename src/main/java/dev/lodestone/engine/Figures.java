package dev.lodestone.engine;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.situation.Derived;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a record of the situation says, part by part. */
final class Figures {
    private Figures() {}

    /** Every part by its name, without the facts it follows from and what is not known; of a part that is derived itself, its parts. */
    static Map<String, String> of(Object derived) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (RecordComponent component : derived.getClass().getRecordComponents()) {
            Object value = value(component, derived);
            boolean open = value instanceof Integer i && i == Integer.MAX_VALUE;
            boolean nothing = value == null || value instanceof String s && s.isEmpty() || open;
            if (value instanceof Record && value.getClass().getPackage() == Derived.class.getPackage()) {
                figures.putAll(of(value));
            } else if (!nothing && !(value instanceof Fact) && !(value instanceof Collection<?>)) {
                figures.put(component.getName(), value instanceof Double d ? Estimate.plain(d) : value.toString());
            }
        }
        return figures;
    }

    static Object value(RecordComponent component, Object derived) {
        try {
            return component.getAccessor().invoke(derived);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
