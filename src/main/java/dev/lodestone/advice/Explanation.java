package dev.lodestone.advice;

import java.util.List;

/**
 * The whole tree of reasons behind an assessment: each branch ends in a submitted fact, a parameter or something stated to be
 * absent.
 *
 * @param responses in the order of the assessment; behind each the flags it answers
 * @param flags in the order of the assessment
 * @param questions in the order of the assessment
 */
public record Explanation(List<Reason> responses, List<Reason> flags, List<Reason> questions) {}
