package dev.lodestone.rule;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.About;
import dev.lodestone.fact.AboutField;
import dev.lodestone.fact.Fact;
import dev.lodestone.rule.TypeCard.Kind;
import dev.lodestone.rule.TypeCard.Member;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary type by type, read off what the checks of rules go by. */
public final class TypeCards {
    private static final Vocabulary VOCABULARY = Vocabulary.get();

    /** What fields of derived types are, whichever type they are of, where it says nothing else. */
    private static final Map<String, String> WONTED = Map.ofEntries(
            Map.entry("from", "the facts that it rests on"),
            Map.entry("economy", "the economy that it is about"),
            Map.entry("mineral", "the mineral that it is about"),
            Map.entry("stage", "the stage of supply that it is about"),
            Map.entry("period", "the years of its figures"),
            Map.entry("by", "the economy that acts"),
            Map.entry("partner", "the other one of two economies"),
            Map.entry("supplier", "the economy that supplies"),
            Map.entry("state", "how it stands at the date"),
            Map.entry("since", "its first day"),
            Map.entry("to", "the recommendation that it is about"));

    private TypeCards() {}

    /** Submitted, derived, concluded, parameters, groups and values, in this order, and by name. */
    public static List<TypeCard> all() {
        return VOCABULARY.typeNames().stream()
                .map(TypeCards::of)
                .sorted(Comparator.comparing(TypeCard::kind).thenComparing(TypeCard::name))
                .toList();
    }

    private static TypeCard of(String name) {
        Class<?> type = VOCABULARY.type(name);
        About about = type.getAnnotation(About.class);
        List<Member> fields = Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(c -> !VOCABULARY.methods(Type.of(type), c.getName()).isEmpty())
                .map(TypeCards::field)
                .toList();
        List<String> constants = type.isEnum() ? VOCABULARY.constants(type) : List.of();
        return new TypeCard(
                name, kind(name, type), about == null ? "" : about.value(), fields, methods(type), constants);
    }

    private static Kind kind(String name, Class<?> type) {
        if (type == Parameter.class) {
            return Kind.PARAMETER;
        } else if (!VOCABULARY.patternNames().contains(name)) {
            return Kind.VALUE;
        } else if (type.isInterface()) {
            return Kind.GROUP;
        } else if (Fact.class.isAssignableFrom(type)) {
            return Kind.SUBMITTED;
        }
        return Derived.class.isAssignableFrom(type)
                ? Kind.DERIVED
                : Conclusion.class.isAssignableFrom(type) ? Kind.CONCLUDED : Kind.VALUE;
    }

    private static Member field(RecordComponent component) {
        AboutField about = AboutField.of(component);
        Method method = component.getAccessor();
        return new Member(
                component.getName(),
                "",
                shown(Type.of(method.getGenericReturnType())),
                about == null ? "" : about.unit(),
                Marks.mayBeMissing(method),
                about == null ? wonted(component) : about.value());
    }

    private static List<Member> methods(Class<?> type) {
        Set<String> components = Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        List<Member> methods = new ArrayList<>();
        for (String name : VOCABULARY.members(Type.of(type))) {
            if (!components.contains(name) && !name.equals("name")) {
                VOCABULARY.methods(Type.of(type), name).forEach(m -> methods.add(method(m)));
            }
        }
        return methods.stream()
                .distinct()
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::takes))
                .toList();
    }

    private static Member method(Method method) {
        String takes = Arrays.stream(method.getParameterTypes())
                .map(t -> shown(Type.of(t)))
                .collect(Collectors.joining(", "));
        Type result = Type.of(method.getGenericReturnType());
        return new Member(method.getName(), takes, shown(result), "", Marks.mayBeMissing(method), "");
    }

    private static String wonted(RecordComponent component) {
        return Derived.class.isAssignableFrom(component.getDeclaringRecord())
                ? WONTED.getOrDefault(component.getName(), "")
                : "";
    }

    /** "number", "date", "list of Economy", "Estimate". */
    private static String shown(Type type) {
        if (type.isNumber() || type.isText() || type.isTruth() || type.isDate()) {
            return type.shown().replaceFirst("^an? ", "");
        }
        return type.isCollection()
                ? "list of " + shown(Type.of(type.element() == null ? Object.class : type.element()))
                : type.raw() == Object.class ? "anything" : Vocabulary.nameOf(type.raw());
    }
}
