package dev.lodestone.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the program knows of a fact type, read off its record once. */
public final class FactType {

    /**
     * One field of a fact type.
     *
     * @param place among the fields, from 0
     * @param type the type of its value, or of each value of a list
     * @param unit {@code share}, {@code rate}, the name of another unit, or empty
     */
    public record Field(
            int place,
            String name,
            Class<?> type,
            boolean list,
            boolean optional,
            String about,
            String unit,
            String example,
            Function<Object, Object> get) {

        /** How an {@link Estimate} in this field is read. */
        public Estimate.Kind kind() {
            return switch (unit) {
                case "share" -> Estimate.Kind.SHARE;
                case "rate" -> Estimate.Kind.RATE;
                default -> Estimate.Kind.NUMBER;
            };
        }

        public Object of(Fact fact) {
            return get.apply(fact);
        }

        /** Whether a value of it says something: it is there, and no mark that is not set. */
        public boolean isSaid(Object value) {
            boolean unset = Boolean.FALSE.equals(value) && MARKS.contains(name);
            return value != null && !unset && !(value instanceof Collection<?> c && c.isEmpty());
        }

        /** Whether it names a fact or its source, or says how well it is known, and so nothing of the thing it is about. */
        public boolean isLabel() {
            return LABELS.contains(name);
        }
    }

    private static final Set<String> LABELS =
            Set.of("id", "source", "confidence", "publishedOn", "precision", "inForce", "exemptions");

    /** Fields that say something only if they are true. */
    private static final Set<String> MARKS = Set.of("inForce", "target");

    private static final Map<String, FactType> ALL = permitted(Fact.class).stream()
            .sorted(Comparator.comparing(Class::getSimpleName))
            .map(FactType::new)
            .collect(Collectors.toMap(FactType::name, t -> t, (a, b) -> a, LinkedHashMap::new));

    /** The same by their records. */
    private static final Map<Class<?>, FactType> BY_RECORD =
            ALL.values().stream().collect(Collectors.toUnmodifiableMap(FactType::record, t -> t));

    private final Class<? extends Fact> record;
    private final Constructor<? extends Fact> constructor;
    private final String about;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> estimates;
    /** The fields that name the one mineral and the one economy it is about; null where it has none. */
    private final Field mineral;

    private final Field economy;
    /** With which an account of a fact begins. */
    private final String heading;

    private final List<Told> told;

    /** A field with the words that an account of a fact has before its value. */
    private record Told(Field field, String words) {}

    @SuppressWarnings("unchecked")
    private FactType(Class<? extends Fact> record) {
        this.record = record;
        // A fact has no other constructor than the one for its components.
        this.constructor = (Constructor<? extends Fact>) record.getDeclaredConstructors()[0];
        this.about = record.getAnnotation(About.class).value();
        for (RecordComponent component : record.getRecordComponents()) {
            fields.put(component.getName(), field(component, fields.size()));
        }
        this.estimates =
                fields.values().stream().filter(f -> f.type() == Estimate.class).toList();
        this.mineral = fields.get("mineral");
        this.economy = fields.getOrDefault("economy", fields.get("importer"));
        this.heading = Words.capital(Naming.type(name())) + ": ";
        this.told = fields.values().stream()
                .filter(f -> !f.name().equals("id") && !f.name().equals("source"))
                .map(f -> new Told(f, Naming.field(record, f.name()) + " "))
                .toList();
    }

    /** All fact types, by name. */
    public static Collection<FactType> all() {
        return ALL.values();
    }

    /** @throws InvalidValue for an unknown name, with the nearest known one */
    public static FactType of(String name) {
        FactType type = ALL.get(name);
        if (type == null) {
            throw new InvalidValue(
                    "unknown fact type '" + name + "'",
                    Words.meant(name, ALL.keySet(), "one of " + String.join(", ", ALL.keySet())));
        }
        return type;
    }

    public static FactType of(Fact fact) {
        return BY_RECORD.get(fact.getClass());
    }

    public String name() {
        return record.getSimpleName();
    }

    public Class<? extends Fact> record() {
        return record;
    }

    public String about() {
        return about;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** Those that hold figures, which may be known by their bounds only. */
    public List<Field> estimates() {
        return estimates;
    }

    List<Mineral> minerals(Fact fact) {
        return only(mineral, fact);
    }

    List<Economy> tellsOf(Fact fact) {
        return only(economy, fact);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> only(Field field, Fact fact) {
        Object value = field == null ? null : field.of(fact);
        return value == null ? List.of() : List.of((T) value);
    }

    /** The field of that name, or null. */
    public Field field(String name) {
        return fields.get(name);
    }

    public Collection<String> fieldNames() {
        return fields.keySet();
    }

    /**
     * Builds the fact.
     *
     * @param values a value for each field in order, the id first; null where it is missing. A missing id is made from the
     *     content, so that it does not depend on the order in which facts are given
     * @throws InvalidFact if such a fact cannot exist
     */
    public Fact create(List<Object> values) {
        Object[] whole = values.toArray();
        if (whole[0] == null) {
            whole[0] = name() + "-" + Fingerprint.of(fields.values(), values);
        }
        try {
            return constructor.newInstance(whole);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFact invalid) {
                throw invalid;
            }
            throw new IllegalStateException("cannot build " + name(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + name(), e);
        }
    }

    /** The same fact with another value in one of its fields; with null it is left out. */
    public static <F extends Fact> F with(F fact, String field, Object value) {
        return with(fact, Collections.singletonMap(field, value));
    }

    /**
     * The same fact with other values in some of its fields.
     *
     * @throws InvalidFact if such a fact cannot exist
     */
    @SuppressWarnings("unchecked")
    public static <F extends Fact> F with(F fact, Map<String, ?> others) {
        FactType type = of(fact);
        List<Object> values = new ArrayList<>();
        type.fields().forEach(field -> values.add(field.of(fact)));
        others.forEach((name, value) -> values.set(type.field(name).place(), value));
        return (F) type.create(values);
    }

    /** A one-line account of a fact for people: its fields without id and source. */
    public static String describe(Fact fact) {
        FactType type = of(fact);
        StringBuilder text = new StringBuilder(160).append(type.heading);
        String separator = "";
        for (Told told : type.told) {
            Object value = told.field.of(fact);
            if (told.field.isSaid(value)) {
                text.append(separator).append(told.words);
                if (value instanceof Collection<?> all) {
                    String comma = "";
                    for (Object each : all) {
                        text.append(comma).append(each);
                        comma = ", ";
                    }
                } else {
                    text.append(value);
                }
                separator = "; ";
            }
        }
        return text.toString();
    }

    private static Field field(RecordComponent component, int place) {
        AboutField about = AboutField.of(component);
        boolean list = component.getType() == List.class;
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        return new Field(
                place,
                component.getName(),
                type,
                list,
                about.optional(),
                about.value(),
                about.unit(),
                about.example(),
                new Reading(component.getAccessor()));
    }

    /** Linked when a fact is first read: most runs read facts of few types. */
    private static final class Reading implements Function<Object, Object> {
        private final Method accessor;
        private Function<Object, Object> linked;

        Reading(Method accessor) {
            this.accessor = accessor;
        }

        @Override
        public Object apply(Object fact) {
            if (linked == null) {
                linked = Invocations.reading(accessor);
            }
            return linked.apply(fact);
        }
    }

    /** The records below a sealed type, at any depth. */
    @SuppressWarnings("unchecked")
    private static List<Class<? extends Fact>> permitted(Class<? extends Fact> sealed) {
        List<Class<? extends Fact>> records = new ArrayList<>();
        for (Class<?> sub : sealed.getPermittedSubclasses()) {
            if (sub.isRecord()) {
                records.add((Class<? extends Fact>) sub);
            } else {
                records.addAll(permitted((Class<? extends Fact>) sub));
            }
        }
        return records;
    }
}
