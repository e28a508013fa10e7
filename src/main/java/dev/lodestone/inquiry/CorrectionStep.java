package dev.lodestone.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.Correction;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One fact that another took the place of, and what is otherwise in it.
 *
 * @param publishedOn since when it is known; null if nobody says
 * @param stated whether the other says so by {@code replaces}; else it is a later edition of the same source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionStep(
        String type,
        String old,
        String by,
        @MayBeMissing LocalDate publishedOn,
        boolean stated,
        List<Field> fields,
        String source) {
    private static final Set<String> OF_WHAT = Set.of("supplier", "country");

    /**
     * A field that is otherwise.
     *
     * @param before what stood in it; empty if nothing
     * @param now what stands in it; empty if nothing
     */
    public record Field(String name, String before, String now) {

        /** "share 60% → 70%". */
        String says() {
            return name + " " + (before.isEmpty() ? "not given" : before) + " → " + (now.isEmpty() ? "not given" : now);
        }
    }

    static CorrectionStep of(Correction correction) {
        Fact old = correction.old();
        Fact by = correction.by();
        List<Field> fields = fields(old, by).stream()
                .filter(f -> !f.name.equals("id") && !f.name.equals("source"))
                .toList();
        return new CorrectionStep(
                FactType.of(old).name(), old.id(), by.id(), by.knownSince(), correction.stated(), fields, by.source());
    }

    /** The fields in which a fact is otherwise than another; one of another type is so as a whole. */
    static List<Field> fields(Fact old, Fact by) {
        if (old.getClass() != by.getClass()) {
            return List.of(
                    new Field("fact", FactType.of(old).name(), FactType.of(by).name()));
        }
        List<Field> fields = new ArrayList<>();
        for (FactType.Field field : FactType.of(old).fields()) {
            String before = shown(field, old);
            String now = shown(field, by);
            if (!before.equals(now)) {
                fields.add(new Field(field.name(), before, now));
            }
        }
        return fields;
    }

    /** All that was replaced, in the order in which it became known. */
    public static List<CorrectionStep> log(FactSet facts) {
        return facts.replaced().stream()
                .map(CorrectionStep::of)
                .sorted(Comparator.comparing(
                                CorrectionStep::publishedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(CorrectionStep::old))
                .toList();
    }

    private static String shown(FactType.Field field, Fact fact) {
        Object value = field.of(fact);
        if (!field.isSaid(value)) {
            return "";
        }
        return text(value);
    }

    /** A value as a field shows it; empty for none. */
    static String text(Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(Object::toString).collect(Collectors.joining(", "))
                : Objects.toString(value, "");
    }

    /** Whether the later edition tells the whole that the old figure is a part of, and no longer that part. */
    private boolean isGone() {
        return !stated && fields.stream().anyMatch(f -> OF_WHAT.contains(f.name));
    }

    /** "a -> b: share 60% -> 70% (a later edition: SOURCE)". */
    String says() {
        if (isGone()) {
            return publishedOn + ": " + old + ": no longer told apart (a later edition: " + source + ")";
        }
        String otherwise = fields.stream().map(Field::says).collect(Collectors.joining("; "));
        return (publishedOn == null ? "" : publishedOn + ": ") + old + (old.equals(by) ? "" : " → " + by) + ": "
                + (otherwise.isEmpty() ? "nothing but its source" : otherwise) + " ("
                + (stated ? "a correction: " : "a later edition: ") + source + ")";
    }
}
