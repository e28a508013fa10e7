package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an answer on record said, as far as later ones are compared with it.
 *
 * @param asked codes of the economies that it was for
 * @param flags without responses and reasons
 */
record Told(List<String> asked, List<RiskFlag> flags) {
    private static final Because NOTHING = new Because(List.of(), List.of(), List.of());

    static Told by(Entry entry) {
        try {
            JsonNode answer = Json.shared().readTree(entry.answer());
            List<String> asked = new ArrayList<>();
            answer.path("asked").forEach(e -> asked.add(e.asText()));
            List<RiskFlag> flags = new ArrayList<>();
            answer.path("riskFlags").forEach(f -> flags.add(flag(f)));
            return new Told(asked, flags);
        } catch (IOException e) {
            throw new UncheckedIOException("an archived answer is not JSON", e);
        }
    }

    private static RiskFlag flag(JsonNode flag) {
        return new RiskFlag(
                flag.path("id").asText(),
                flag.path("rule").asText(),
                Severity.of(flag.path("severity").asText()),
                Certainty.valueOf(flag.path("certainty").asText().toUpperCase(Locale.ROOT)),
                Economy.of(flag.path("economy").asText()),
                flag.hasNonNull("mineral") ? Mineral.of(flag.get("mineral").asText()) : null,
                flag.path("says").asText(),
                null,
                flag.path("source").asText(),
                List.of(),
                NOTHING,
                null,
                null,
                flag.path("foldedInto").asText(null));
    }
}
