package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A record as a line of JSON that has all that its link is over; docs/trace.schema.json says what stands in it. */
final class TraceLine {
    /** The form of the lines; a change that an old reader would misread has another name. */
    private static final String FORM = "lodestone-trace-1";

    private TraceLine() {}

    static ObjectNode of(String link) {
        return Json.shared().createObjectNode().put("trace", FORM).put("link", link);
    }

    static ObjectNode placed(String link, long seq) {
        return of(link).put("chain", Place.chain(seq)).put("place", Place.inChain(seq));
    }

    static ObjectNode of(Stored stored) {
        Entry e = stored.entry();
        ObjectNode line = placed("record", stored.seq())
                .put("previous", stored.previous())
                .put("hash", stored.hash())
                .put("format", stored.format())
                .put("kind", e.kind().toString())
                .put("id", e.id())
                .put("at", e.at().toEpochMilli())
                .put("asOf", e.asOf().toString());
        if (e.knownOn() != null) {
            line.put("knownOn", e.knownOn().toString());
        }
        line.put("ruleBase", e.ruleBase())
                .put("program", e.program())
                .put("who", e.who())
                .put("micros", e.took().toNanos() / 1000)
                .put("key", e.key())
                .put("requestDigest", e.requestDigest());
        ArrayNode masked = line.putArray("masked");
        e.masked().forEach(masked::add);
        line.put("flags", e.flags()).put("worst", e.worst());
        ArrayNode labels = line.putArray("labels");
        e.labels()
                .forEach(l -> labels.addArray()
                        .add(l.kind())
                        .add(l.rule())
                        .add(l.severity())
                        .add(l.economy())
                        .add(l.mineral()));
        return line.put("request", new String(e.request(), StandardCharsets.UTF_8))
                .put("answer", new String(e.answer(), StandardCharsets.UTF_8));
    }

    /** The record that a line is of. @throws RuntimeException if it is of none */
    static Stored read(JsonNode line) {
        List<String> masked = new ArrayList<>();
        line.required("masked").forEach(m -> masked.add(m.asText()));
        List<Label> labels = new ArrayList<>();
        line.required("labels")
                .forEach(l -> labels.add(new Label(
                        l.required(0).asText(),
                        l.required(1).asText(),
                        l.required(2).asText(),
                        l.required(3).asText(),
                        l.required(4).asText())));
        Entry entry = new Entry(
                text(line, "id"),
                RecordKind.of(text(line, "kind")),
                Instant.ofEpochMilli(line.required("at").asLong()),
                LocalDate.parse(text(line, "asOf")),
                line.has("knownOn") ? LocalDate.parse(text(line, "knownOn")) : null,
                text(line, "ruleBase"),
                text(line, "program"),
                text(line, "who"),
                Duration.ofNanos(line.required("micros").asLong() * 1000),
                line.required("key").textValue(),
                text(line, "requestDigest"),
                masked,
                line.required("flags").asInt(),
                line.required("worst").textValue(),
                text(line, "request").getBytes(StandardCharsets.UTF_8),
                text(line, "answer").getBytes(StandardCharsets.UTF_8),
                labels);
        long seq = Place.start(line.required("chain").asInt())
                + line.required("place").asLong();
        return new Stored(
                seq,
                text(line, "previous"),
                text(line, "hash"),
                line.required("format").asInt(),
                entry);
    }

    private static String text(JsonNode line, String field) {
        return line.required(field).asText();
    }
}
