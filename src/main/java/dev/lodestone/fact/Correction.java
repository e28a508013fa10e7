package dev.lodestone.fact;

/**
 * A fact that another took the place of.
 *
 * @param stated whether the other says so by {@code replaces}; else it is a later edition of the same source
 */
public record Correction(Fact old, Fact by, boolean stated) {}
