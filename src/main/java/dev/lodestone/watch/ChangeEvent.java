package dev.lodestone.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One change of advice, as it is told.
 *
 * @param id the same for the same change, however often and by whom it is found
 * @param type such as {@code dev.lodestone.flag.raised}
 * @param about what it is about
 * @param data the rest of it
 */
public record ChangeEvent(String id, String type, Subject about, ObjectNode data) {
    /** Where changes of files come from. */
    public static final String FILES = "lodestone/watch";

    /** Where those of dossiers come from: this and the dossier's name. */
    public static final String DOSSIERS = "lodestone/dossiers/";

    static final String MOVED = "dev.lodestone.concern.moved";
    static final String DUE = "dev.lodestone.measure.due";

    /**
     * Whom and what a change is about.
     *
     * @param reader null if it concerns all who read the advice
     * @param mineral null if it is about none in particular
     * @param rule null if no rule says so
     * @param name what takes the place of the rule where there is none
     */
    record Subject(Economy reader, Mineral mineral, String rule, String name) {

        /** "US/gallium/export-control/ban-active". */
        String path() {
            return String.join(
                    "/",
                    reader == null ? "all" : reader.code(),
                    mineral == null ? "all" : mineral.key(),
                    rule == null ? name : rule);
        }
    }

    /** @param told what tells it from other changes of the same type, subject and occasion */
    static ChangeEvent of(String type, Subject about, Occasion occasion, ObjectNode data, String... told) {
        String all = String.join("\n", type, about.path(), occasion.key(), String.join("\n", told));
        String id = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return new ChangeEvent(id, type, about, data);
    }

    /** What a change says of whom and what it is about. */
    static ObjectNode data(Subject about) {
        ObjectNode data = Json.shared().createObjectNode();
        Json.put(data, "reader", about.reader());
        Json.put(data, "mineral", about.mineral());
        Json.put(data, "rule", about.rule());
        return data;
    }

    /** As a CloudEvent in structured mode. */
    public ObjectNode cloudEvent(String source, Instant at) {
        ObjectNode event = Json.shared().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", about.path())
                .put("time", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }
}
