package dev.lodestone.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.time.Instant;
import java.time.LocalDate;

/** How a dossier stood when it was last advised, and by what. */
public record Advised(Stamp stamp, AdviceState state) {

    /** All of it, to be kept by others than the archive. */
    public ObjectNode json() {
        ObjectNode json = Json.shared()
                .createObjectNode()
                .put("step", stamp.step())
                .put("version", stamp.version())
                .put("rules", stamp.rules())
                .put("since", stamp.since().toString())
                .put("day", stamp.day().toString())
                .put("next", stamp.next() == null ? null : stamp.next().toString());
        json.set("state", StateJson.tree(state));
        return json;
    }

    /** What {@link #json} wrote. @throws RuntimeException if it is anything else */
    public static Advised of(JsonNode json) {
        Stamp stamp = new Stamp(
                json.path("step").asInt(),
                json.path("version").asLong(),
                json.path("rules").asText(),
                Instant.parse(json.path("since").asText()),
                LocalDate.parse(json.path("day").asText()),
                json.hasNonNull("next") ? LocalDate.parse(json.get("next").asText()) : null);
        return new Advised(stamp, StateJson.read(json.path("state")));
    }
}
