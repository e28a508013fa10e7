package dev.lodestone.fact;

/**
 * A fact as it was given.
 *
 * @param replaces the id of the fact whose place it takes; null if it takes nobody's
 */
public record Given(Fact fact, @MayBeMissing String replaces) {

    /** A fact that stands for itself. */
    public Given(Fact fact) {
        this(fact, null);
    }
}
