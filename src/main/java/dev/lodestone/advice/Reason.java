package dev.lodestone.advice;

import dev.lodestone.fact.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node in a tree of reasons.
 *
 * @param id what it is called: a response's key, a flag's id in the assessment, a fact's id, a parameter's name, the kind of
 *     what was derived; empty where it has no name
 * @param says what it is, in one sentence or figure
 * @param source where it can be looked up; empty for what follows from other nodes
 * @param details its parts by name, such as a parameter's value, unit and date
 * @param because what it rests on, all of it together; empty for a leaf
 */
public record Reason(
        Kind kind, String id, String says, String source, Map<String, String> details, List<Reason> because) {

    /** What a node is. */
    public enum Kind {
        RESPONSE,
        FLAG,
        QUESTION,
        /** One of several sets of reasons, each of which is enough. */
        EITHER,
        /** Follows from facts by arithmetic or the calendar. */
        DERIVED,
        /** A submitted fact: a leaf. */
        FACT,
        /** A threshold of the rules: a leaf. */
        PARAMETER,
        /** Something that is not among the facts: a leaf. */
        ABSENCE;

        /** Whether a branch may end in it. */
        public boolean isLeaf() {
            return this == FACT || this == PARAMETER || this == ABSENCE;
        }

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** The nodes that its branches end in, one for each branch. */
    public Stream<Reason> leaves() {
        return because.isEmpty() ? Stream.of(this) : because.stream().flatMap(Reason::leaves);
    }
}
