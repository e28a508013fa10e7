package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * What could be done about risk flags.
 *
 * @param response key in {@code rules/responses.yaml}
 * @param priority 1 (answers a critical flag) to 5 (answers information only)
 * @param addresses ids of the flags it answers
 */
public record RecommendedResponse(
        String response, int priority, Economy economy, Mineral mineral, String says, List<String> addresses) {}
