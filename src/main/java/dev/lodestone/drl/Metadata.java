package dev.lodestone.drl;

import java.util.List;

/** What may be said of a rule above its conditions, each as {@code @name( value )}. */
public final class Metadata {
    /** All names, the most used first. */
    public static final List<String> NAMES = RuleReader.ANNOTATIONS;

    private Metadata() {}
}
