package dev.lodestone.advice;

import dev.lodestone.fact.Words;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How a rule words a measure: which of its variables is the quantity, the cost, the time, and what is said of the rest. */
public final class MeasureWording {
    /** What a rule may say of a measure besides its sentence. */
    public static final List<String> NAMES =
            List.of("who", "instrument", "quantity", "cost", "takes", "startBy", "effect", "limits", "sideEffects");

    /** Those of them that are figures, not words. */
    public static final Map<String, Class<?>> FIGURES = Map.of(
            "quantity",
            Amount.class,
            "cost",
            Amount.class,
            "takes",
            Amount.class,
            "startBy",
            LocalDate.class,
            "effect",
            FactChange.class);

    private final Map<String, Sentence> parts = new LinkedHashMap<>();
    private final List<String> variables = new ArrayList<>();
    private final List<String> conflictsWith;

    private MeasureWording(UnaryOperator<String> metadata) {
        for (String name : NAMES) {
            if (!metadata.apply(name).isEmpty()) {
                Sentence part = Sentence.of(metadata.apply(name));
                parts.put(name, part);
                part.variables().stream().filter(v -> !variables.contains(v)).forEach(variables::add);
            }
        }
        this.conflictsWith = Wording.list(metadata.apply("conflictsWith"));
    }

    static MeasureWording of(UnaryOperator<String> metadata) {
        return new MeasureWording(metadata);
    }

    /** The variables that it names, each once. */
    public List<String> variables() {
        return variables;
    }

    /** @param values of its variables, in their order; more may follow */
    Particulars particulars(String rule, String source, Object[] values) {
        return new Particulars(
                rule,
                source,
                text("who", values),
                text("instrument", values),
                figure("quantity", Amount.class, values),
                figure("cost", Amount.class, values),
                figure("takes", Amount.class, values),
                figure("startBy", LocalDate.class, values),
                text("limits", values),
                text("sideEffects", values),
                conflictsWith,
                List.of(),
                null,
                figure("effect", FactChange.class, values));
    }

    private String text(String name, Object[] values) {
        if (!parts.containsKey(name)) {
            return null;
        }
        Object[] own = own(name, values);
        String text = parts.get(name).fill(own).strip();
        // A name alone is no sentence, and keeps its small letter.
        boolean named = own.length == 1 && own[0] instanceof String only && text.equals(Words.capital(only));
        return text.isEmpty() ? null : named ? (String) own[0] : text;
    }

    private Object[] own(String name, Object[] values) {
        return parts.get(name).variables().stream()
                .map(v -> values[variables.indexOf(v)])
                .toArray();
    }

    /** The value itself; null if it is not known. */
    private <T> T figure(String name, Class<T> type, Object[] values) {
        return parts.containsKey(name) ? type.cast(own(name, values)[0]) : null;
    }
}
