package dev.lodestone.rule;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a rule may name: facts, what follows from them, parameters, conclusions, the types of their fields, and what these
 * can be asked. It follows from the records themselves. Everything else is refused: a rule is data, and must not reach the
 * machine that it runs on.
 */
public final class Vocabulary {
    private static final List<String> PACKAGES =
            List.of("dev.lodestone.fact", "dev.lodestone.situation", "dev.lodestone.advice");
    private static final Map<Class<?>, Set<String>> LIBRARY = Map.of(
            String.class,
                    Set.of(
                            "length",
                            "isEmpty",
                            "isBlank",
                            "contains",
                            "startsWith",
                            "endsWith",
                            "equals",
                            "equalsIgnoreCase",
                            "compareTo",
                            "toLowerCase",
                            "toUpperCase"),
            Collection.class, Set.of("contains", "containsAll", "size", "isEmpty"),
            LocalDate.class,
                    Set.of(
                            "isBefore",
                            "isAfter",
                            "isEqual",
                            "equals",
                            "compareTo",
                            "plusDays",
                            "plusMonths",
                            "plusYears",
                            "minusDays",
                            "minusMonths",
                            "minusYears",
                            "getYear",
                            "getMonthValue",
                            "getDayOfMonth"),
            Number.class, Set.of("intValue", "doubleValue"),
            Enum.class, Set.of("name", "ordinal", "compareTo", "equals", "toString"));
    private static final Map<Class<?>, Set<String>> FACTORIES = Map.of(
            Economy.class, Set.of("of"),
            Mineral.class, Set.of("of"),
            Estimate.class, Set.of("share", "number"),
            LocalDate.class, Set.of("of", "parse"));
    private static final Set<String> NEVER =
            Set.of("getClass", "hashCode", "wait", "notify", "notifyAll", "clone", "finalize");

    /** What may be asked of anything. */
    private static final Set<String> EVERYWHERE = Set.of("equals", "toString", "compareTo", "ordinal");

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Set<Class<?>> ours = new HashSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final ClassValue<Map<String, List<Method>>> methods = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return allowed(type);
        }
    };

    private Vocabulary() {
        for (Class<?> root : List.of(Fact.class, Derived.class, Conclusion.class)) {
            addPattern(root);
        }
        addPattern(Parameter.class);
    }

    public static Vocabulary get() {
        return INSTANCE;
    }

    private void addPattern(Class<?> type) {
        patterns.add(type.getSimpleName());
        add(type);
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                addPattern(permitted);
            }
        }
    }

    private void add(Class<?> type) {
        if (!PACKAGES.contains(type.getPackageName())
                || !Modifier.isPublic(type.getModifiers())
                || types.putIfAbsent(nameOf(type), type) != null) {
            return;
        }
        ours.add(type);
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0) {
                Type result = Type.of(method.getGenericReturnType());
                add(result.raw());
                if (result.element() != null) {
                    add(result.element());
                }
            }
        }
    }

    /** Within its package: {@code Concentration.Supply}. */
    static String nameOf(Class<?> type) {
        return type.getDeclaringClass() == null
                ? type.getSimpleName()
                : nameOf(type.getDeclaringClass()) + "." + type.getSimpleName();
    }

    public static boolean isPackage(String name) {
        return PACKAGES.contains(name);
    }

    public static List<String> packages() {
        return PACKAGES;
    }

    /** The type of that name, or null. */
    public Class<?> type(String name) {
        return name.equals("LocalDate") ? LocalDate.class : types.get(name);
    }

    public Set<String> typeNames() {
        return types.keySet();
    }

    /** The types that patterns may search for. */
    public Set<String> patternNames() {
        return patterns;
    }

    private boolean isKnown(Class<?> type) {
        return type.isPrimitive() && type != void.class
                || ours.contains(type)
                || type == LocalDate.class
                || LIBRARY.containsKey(type)
                || Number.class.isAssignableFrom(type)
                || type == Boolean.class
                || Collection.class.isAssignableFrom(type)
                || type == Comparable.class;
    }

    /** Whether a rule has values of that type: of functions and the like it has none. */
    private boolean canBeGiven(Class<?> type) {
        return isKnown(type) || type == Object.class;
    }

    public static boolean isFactory(Method method) {
        return FACTORIES.containsKey(method.getDeclaringClass());
    }

    /** The method that reads a field of a type, or null if it has no such field. */
    public Method field(Type owner, String name) {
        for (Method method : methods(owner, name)) {
            if (method.getParameterCount() == 0) {
                return method;
            }
        }
        String capital = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : List.of("get" + capital, "is" + capital)) {
            for (Method method : methods(owner, getter)) {
                if (method.getParameterCount() == 0) {
                    return method;
                }
            }
        }
        return null;
    }

    /** The names of all fields and methods that may be asked for, but for what may be asked of anything. */
    public List<String> members(Type owner) {
        Set<String> names = new TreeSet<>();
        for (Method method : owner.raw().getMethods()) {
            if (isAllowed(owner.raw(), method) && !EVERYWHERE.contains(method.getName())) {
                names.add(method.getName());
            }
        }
        return new ArrayList<>(names);
    }

    public List<Method> methods(Type owner, String name) {
        return methods.get(owner.raw()).getOrDefault(name, List.of());
    }

    /** All that may be asked of a type: its methods are gone through once, however often a rule names one. */
    private Map<String, List<Method>> allowed(Class<?> type) {
        Map<String, List<Method>> allowed = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (isAllowed(type, method)) {
                allowed.computeIfAbsent(method.getName(), k -> new ArrayList<>())
                        .add(method);
            }
        }
        return allowed;
    }

    private boolean isAllowed(Class<?> owner, Method method) {
        if (Modifier.isStatic(method.getModifiers()) || NEVER.contains(method.getName()) || method.isBridge()) {
            return false;
        }
        if (ours.contains(owner)) {
            boolean own = PACKAGES.contains(method.getDeclaringClass().getPackageName());
            if (own) {
                return isKnown(method.getReturnType())
                        && Arrays.stream(method.getParameterTypes()).allMatch(this::canBeGiven);
            }
            return owner.isEnum()
                    ? LIBRARY.get(Enum.class).contains(method.getName())
                    : method.getName().equals("equals") || method.getName().equals("toString");
        }
        for (Map.Entry<Class<?>, Set<String>> library : LIBRARY.entrySet()) {
            if (library.getKey().isAssignableFrom(owner) && library.getValue().contains(method.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type's static method of that name may be called. */
    public List<Method> factories(Class<?> type, String name) {
        List<Method> methods = new ArrayList<>();
        if (FACTORIES.getOrDefault(type, Set.of()).contains(name)) {
            for (Method method : type.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && method.getName().equals(name)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    /** A constant such as {@code ControlKind.BAN} or {@code Economy.WORLD}, or null. */
    public Field constant(Class<?> type, String name) {
        for (Field field : type.getFields()) {
            if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers()) && isKnown(field.getType())) {
                return field;
            }
        }
        return null;
    }

    /** What a constant is. */
    public static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant + " cannot be read", e);
        }
    }

    public List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && isKnown(field.getType())) {
                names.add(field.getName());
            }
        }
        return names;
    }
}
