package dev.lodestone.advice;

import java.util.List;

/**
 * Submitted facts that nothing in an answer rests on, by the reason.
 *
 * @param why in words
 * @param facts their ids, in order; a thousand at most
 * @param count how many there are
 */
public record Unused(String why, List<String> facts, int count) {}
