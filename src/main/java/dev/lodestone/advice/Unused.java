package dev.lodestone.advice;

import java.util.List;

/**
 * Submitted facts that nothing in an answer rests on, by the reason.
 *
 * @param why in words
 * @param facts their ids, in order; a thousand at most; null if only their number is told
 * @param count how many there are
 */
public record Unused(String why, List<String> facts, int count) {

    /** The same with their number alone. */
    Unused counted() {
        return new Unused(why, null, count);
    }
}
