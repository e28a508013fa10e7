package dev.lodestone.inquiry;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A fact that is assumed, or one that is there and assumed to be otherwise.
 *
 * @param fact null where such a fact cannot be
 * @param old the fact that it takes the place of; null where it is added
 */
record Assumed(FactType type, List<Object> values, Fact fact, Fact old) {
    private static final Set<String> COURSE =
            Set.of("announced", "from", "inForce", "until", "suspensions", "resumed", "ended", "ending");

    static Assumed instead(Fact old) {
        FactType type = FactType.of(old);
        List<Object> values = new ArrayList<>();
        type.fields().forEach(f -> values.add(f.of(old)));
        return new Assumed(type, values, old, old);
    }

    /** A new fact with what each field is assumed to hold to begin with. */
    static Assumed added(Origins.Start start, int number, Choices choices) {
        FactType type = start.type();
        List<Object> values = new ArrayList<>();
        boolean course = type.field("from") != null && type.field("announced") != null;
        for (FactType.Field field : type.fields()) {
            switch (field.name()) {
                case "id" -> values.add("assumed-" + number);
                case "source" -> values.add("to be filled in");
                case "confidence", "publishedOn", "precision", "exemptions" -> values.add(null);
                default -> values.add(first(start, field, course && COURSE.contains(field.name()), choices));
            }
        }
        return new Assumed(type, values, built(type, values), null);
    }

    private static Object first(Origins.Start start, FactType.Field field, boolean course, Choices choices) {
        if (start.given().containsKey(field.name())) {
            return choices.given(start.type(), field, start.given().get(field.name()));
        }
        Object missing = missing(field);
        return course
                ? choices.courses().get(0).getOrDefault(field.name(), missing)
                : choices.of(start.type(), field).get(0);
    }

    /** The same with one thing otherwise: every way in which it can be. */
    List<Assumed> otherwise(Choices choices) {
        List<Assumed> others = new ArrayList<>();
        List<FactType.Field> fields = List.copyOf(type.fields());
        for (int i = 0; i < fields.size(); i++) {
            FactType.Field field = fields.get(i);
            if (field.isLabel() || old != null && !isFigure(field)) {
                continue;
            }
            // That a known figure be not known, or less exactly, is nothing that could come about.
            boolean known = old != null && field.of(old) instanceof Estimate e && e.isExact();
            for (Object value : choices.of(type, field)) {
                if (known && !(value instanceof Estimate e && e.isExact())) {
                    continue;
                }
                with(Map.of(i, java.util.Optional.ofNullable(value)), others);
            }
        }
        if (old == null && type.field("from") != null && type.field("announced") != null) {
            for (Map<String, Object> course : choices.courses()) {
                Map<Integer, java.util.Optional<Object>> change = new java.util.HashMap<>();
                IntStream.range(0, fields.size())
                        .filter(i -> COURSE.contains(fields.get(i).name()))
                        .forEach(i -> change.put(
                                i,
                                java.util.Optional.ofNullable(
                                        course.getOrDefault(fields.get(i).name(), missing(fields.get(i))))));
                with(change, others);
            }
        }
        return others;
    }

    /** What stands in a field of a course that the course does not name. */
    private static Object missing(FactType.Field field) {
        return field.list() ? List.of() : field.type() == boolean.class ? false : null;
    }

    private void with(Map<Integer, java.util.Optional<Object>> change, List<Assumed> others) {
        List<Object> changed = new ArrayList<>(values);
        change.forEach((i, value) -> changed.set(i, value.orElse(null)));
        if (!changed.equals(values)) {
            Fact built = built(type, changed);
            if (built != null) {
                others.add(new Assumed(type, changed, built, old));
            }
        }
    }

    /** Whether it can be otherwise in a fact that is there, a figure or the ids of others: what a fact is about, and when a measure came, is not up for change. */
    private static boolean isFigure(FactType.Field field) {
        Class<?> is = field.type();
        return is == Estimate.class
                || is == boolean.class
                || is == Boolean.class
                || is == int.class
                || is == Integer.class
                || is == String.class && field.list();
    }

    private static Fact built(FactType type, List<Object> values) {
        try {
            return type.create(values);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }
}
