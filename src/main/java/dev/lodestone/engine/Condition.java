package dev.lodestone.engine;

import java.util.List;

/**
 * One condition of a rule as its author wrote it.
 *
 * @param kind whether something has to be there, or must not be
 * @param type simple name of what is looked for: a fact type, something derived, {@code RiskFlag}; empty where it is a test of
 *     values only
 * @param constraints what it must be like, one comma each; {@code $name : field} only names a value
 * @param text the whole of it
 */
public record Condition(Kind kind, String type, List<String> constraints, String text) {

    /** What is asked of the working memory. */
    public enum Kind {
        /** There is one, and each of them is a case of its own. */
        THERE_IS,
        /** There is at least one. */
        EXISTS,
        /** There is none. */
        THERE_IS_NO,
        /** A figure over all that match is worked out. */
        OVER_ALL,
        /** Anything else: a test of values, alternatives, for all. */
        TEST
    }

    public Condition {
        constraints = List.copyOf(constraints);
    }
}
