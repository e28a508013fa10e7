package dev.lodestone.engine;

import java.util.Collection;
import java.util.Set;

/**
 * One rule, or some, with those whose conclusions it looks for, ready to be run without the others.
 *
 * @param types of what they look for
 * @param parameters that they compare with, by their names
 */
record Excerpt(RuleRunner core, Set<Class<?>> types, Set<String> parameters) {

    boolean looksFor(Class<?> kind) {
        return looksFor(types, kind);
    }

    /** Whether who looks for some types may look for something of a kind: for all of it, or for what some of it is. */
    static boolean looksFor(Collection<Class<?>> types, Class<?> kind) {
        return types.stream().anyMatch(t -> t.isAssignableFrom(kind) || kind.isAssignableFrom(t));
    }
}
