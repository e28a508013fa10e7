package dev.lodestone.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change as somebody told it, with what it is looked for by.
 *
 * @param version of the dossier, on a stream the place of its newest record
 * @param reader null if it concerns all who read the advice
 * @param mineral null if it is about none in particular
 * @param rule null if no rule says so
 * @param severity the worse one of before and after; null if it has none
 * @param ahead for a day that falls due: within how many days it does; 0 for all else
 * @param event the CloudEvent
 */
public record ToldChange(
        String id,
        String dossier,
        long version,
        Instant at,
        LocalDate day,
        String type,
        String reader,
        String mineral,
        String rule,
        Severity severity,
        int ahead,
        boolean late,
        ObjectNode event) {

    /** @throws IllegalArgumentException if it is no CloudEvent of a change of a dossier */
    public static ToldChange of(JsonNode event) {
        try {
            JsonNode data = event.required("data");
            return new ToldChange(
                    event.required("id").asText(),
                    data.required("dossier").asText(),
                    data.required("version").asLong(),
                    Instant.parse(event.required("time").asText()),
                    LocalDate.parse(data.required("day").asText()),
                    event.required("type").asText(),
                    text(data.path("reader")).orElse(null),
                    text(data.path("mineral")).orElse(null),
                    text(data.path("rule")).orElse(null),
                    Stream.of("old", "new")
                            .flatMap(when -> text(data.path(when).path("severity")).stream())
                            .map(Severity::of)
                            .max(Severity::compareTo)
                            .orElse(null),
                    data.path("ahead").asInt(),
                    data.path("late").asBoolean(),
                    (ObjectNode) event);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** The CloudEvent with its place among others; who sorts such places as text has them in order. */
    String placed(long place) {
        return event.put("sequence", String.format("%018d", place)).toString();
    }
}
