package dev.lodestone.rule;

import java.util.List;

/**
 * A type of the vocabulary as it is told to people.
 *
 * @param about in a sentence; empty of what explains itself
 * @param fields what can be asked for by name alone, in the order of the record
 * @param methods what can be asked for besides, by name
 * @param constants the values that it has, if they are few and named; else empty
 */
public record TypeCard(
        String name, Kind kind, String about, List<Member> fields, List<Member> methods, List<String> constants) {

    /** Where it comes from. */
    public enum Kind {
        SUBMITTED,
        DERIVED,
        CONCLUDED,
        PARAMETER,
        /** Stands for several others in a pattern: {@code Measure}, {@code Fact}. */
        GROUP,
        /** No pattern looks for it: it is the value of a field. */
        VALUE;

        @Override
        public String toString() {
            return dev.lodestone.fact.Words.of(this);
        }
    }

    /**
     * A field or a method.
     *
     * @param takes the types of its arguments in words; empty for none
     * @param type of what it gives, in words
     * @param unit of a figure; empty if it has none
     * @param unknown whether it can be missing, so that a rule has to ask {@code != null} before it asks more
     */
    public record Member(String name, String takes, String type, String unit, boolean unknown, String about) {}
}
