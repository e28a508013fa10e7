package dev.lodestone.engine;

/** One rule, or some, with those whose conclusions it looks for, ready to be run without the others. */
public record Excerpt(RuleRunner core, Dependents dependents) {

    public boolean looksFor(Class<?> kind) {
        return dependents.looksFor(kind);
    }
}
