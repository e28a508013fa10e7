package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.situation.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By which measures the flags of an answer are cleared, as far as effects were looked at. */
final class ClearedBy {
    private final Map<String, List<String>> byFlag = new HashMap<>();

    ClearedBy(Assessment proved) {
        for (RecommendedResponse r : proved.responses()) {
            if (r.effect() != null) {
                r.effect().clears().stream()
                        .map(Effect.Touched::flag)
                        .forEach(id -> byFlag.computeIfAbsent(id, f -> new ArrayList<>())
                                .add(sentence(r)));
            }
        }
    }

    /** @param flag its id in the answer */
    List<String> of(String flag) {
        return byFlag.getOrDefault(flag, List.of());
    }

    /** "recover-by-product (r12) clears it from 2029-11-23 on, for 150 to 450 million dollars". */
    private static String sentence(RecommendedResponse r) {
        Amount cost = r.particulars().cost();
        return r.response() + " (" + r.id() + ") clears it from " + r.effect().worksOn() + " on, "
                + (cost == null ? "at a cost that no fact tells" : "for " + cost);
    }
}
