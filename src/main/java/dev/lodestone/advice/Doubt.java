package dev.lodestone.advice;

import dev.lodestone.fact.About;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Words;

/** Why a conclusion is possible and not certain. */
public record Doubt(
        @About("what kind of thing leaves it open") Kind kind,

        @About("id of the fact that leaves it open; null where something is missing that no fact tells") @MayBeMissing
        String fact,

        @About("what it leaves open, in words") String says) {

    /** What can leave a conclusion open. */
    public enum Kind {
        /** A figure is known by its bounds only. */
        BOUND,
        /** Another figure stands in for the one that is meant. */
        PROXY,
        /** The fact is established in part, or claimed. */
        SOURCE,
        /** The day is not known, only its month or year. */
        DATE,
        /** What a measure leaves out is not known. */
        EXEMPTION;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }
}
