package dev.lodestone.advice;

import java.util.List;

/**
 * What is otherwise than in an earlier answer.
 *
 * @param says in one sentence
 * @param flags ids of the flags that show it; empty for what is gone
 */
public record Change(String says, List<String> flags) {}
