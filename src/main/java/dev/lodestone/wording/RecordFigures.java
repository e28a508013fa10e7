package dev.lodestone.wording;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Invocations;
import dev.lodestone.fact.Naming;
import dev.lodestone.situation.Derived;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a record of the situation says, part by part. */
public final class RecordFigures {
    /** Those of each record, found once: a tree of reasons tells many records of few kinds. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordFigures::part)
                    .toList();
        }
    };

    /**
     * @param spoken what it is called
     * @param said what is true of the record where it is
     */
    private record Part(String name, String spoken, String said, String denied, Function<Object, Object> reading) {

        public String inWords(Object value) {
            return value instanceof Boolean truth ? truth ? said : denied : spoken + " " + ValueInWords.of(value);
        }
    }

    private RecordFigures() {}

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        String name = component.getName();
        String said = Naming.said(accessor);
        return new Part(
                name,
                Naming.field(accessor.getDeclaringClass(), name),
                said,
                Naming.denied(said),
                Invocations.reading(accessor));
    }

    /**
     * The same as a sentence lists it: "counted supply world output; economy the United States; top share 93.8%; is not foreign".
     */
    public static String inWords(Object derived) {
        return inWords(derived, Integer.MAX_VALUE);
    }

    /** The first of it alone. @param most how many parts */
    public static String inWords(Object derived, int most) {
        Map<String, String> said = new LinkedHashMap<>();
        tell(derived, said);
        return said.values().stream().limit(most).collect(Collectors.joining("; "));
    }

    private static void tell(Object derived, Map<String, String> said) {
        for (Part part : PARTS.get(derived.getClass())) {
            Object value = part.reading.apply(derived);
            if (isDerived(value)) {
                tell(value, said);
            } else if (isFigure(value)) {
                said.put(part.name, part.inWords(value));
            }
        }
    }

    private static boolean isDerived(Object value) {
        return value instanceof Record && value.getClass().getPackage() == Derived.class.getPackage();
    }

    private static boolean isFigure(Object value) {
        boolean open = value instanceof Integer i && i == Integer.MAX_VALUE;
        boolean nothing = value == null || value instanceof String s && s.isEmpty() || open;
        return !nothing && !(value instanceof Fact) && !(value instanceof Collection<?>);
    }

    /** Every part by its name, without the facts it follows from and what is not known; of a part that is derived itself, its parts. */
    public static Map<String, String> of(Object derived) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Part part : PARTS.get(derived.getClass())) {
            Object value = part.reading.apply(derived);
            if (isDerived(value)) {
                figures.putAll(of(value));
            } else if (isFigure(value)) {
                figures.put(part.name, value instanceof Double d ? Estimate.plain(d) : value.toString());
            }
        }
        return figures;
    }
}
