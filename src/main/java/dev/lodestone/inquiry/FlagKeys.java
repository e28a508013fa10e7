package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the flags of one inquiry: the same sentences come up again in nearly every answer, and finding their figures costs
 * more than comparing them. Several threads may ask.
 */
final class FlagKeys {
    private final Map<String, String> sentences = new ConcurrentHashMap<>();

    FlagKey of(RiskFlag flag) {
        return FlagKey.of(flag, sentences.computeIfAbsent(flag.says(), FlagKey::withoutFigures));
    }
}
