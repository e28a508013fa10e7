package dev.lodestone.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known to be there at one place of a rule, as texts that are the same for the same thing: a field by its pattern, a
 * variable by what it stands for.
 */
final class Established {

    /** What a variable stands for. */
    private record Named(String text, boolean mayBeMissing) {}

    private final Set<String> there;
    private final Map<String, Named> variables;

    Established() {
        this(new HashSet<>(), new HashMap<>());
    }

    private Established(Set<String> there, Map<String, Named> variables) {
        this.there = there;
        this.variables = variables;
    }

    Established copy() {
        return new Established(new HashSet<>(there), new HashMap<>(variables));
    }

    void add(String text) {
        there.add(text);
    }

    void addAll(Set<String> texts) {
        there.addAll(texts);
    }

    boolean has(String text) {
        return there.contains(text);
    }

    void name(String variable, String text, boolean mayBeMissing) {
        variables.put(variable, new Named(text, mayBeMissing));
    }

    /** What a variable stands for: another text, or itself. */
    String text(String variable) {
        Named named = variables.get(variable);
        return named == null ? variable : named.text;
    }

    boolean mayBeMissing(String variable) {
        Named named = variables.get(variable);
        return named != null && named.mayBeMissing && !there.contains(named.text);
    }

    /** Knows what another one knows. */
    void take(Established other) {
        there.addAll(other.there);
        variables.putAll(other.variables);
    }

    /** Knows what holds after either of two branches. */
    void either(Established one, Established other) {
        Set<String> common = new HashSet<>(one.there);
        common.retainAll(other.there);
        there.addAll(common);
        one.variables.keySet().stream().filter(other.variables::containsKey).forEach(v -> {
            boolean same = one.text(v).equals(other.text(v));
            boolean missing = one.mayBeMissing(v) || other.mayBeMissing(v);
            name(v, same ? one.text(v) : "either " + v, missing);
        });
    }
}
