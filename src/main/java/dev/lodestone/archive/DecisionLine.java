package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;

/**
 * What the decision log says of one record.
 *
 * @param id of the record
 * @param json on one line
 */
public record DecisionLine(String id, String json) {

    /**
     * @param stored its place in the chain; null where nothing is kept
     * @param trace in which it was asked for; null if there was none
     */
    static DecisionLine of(Entry entry, Stored stored, String trace) {
        ObjectNode event = Json.shared().createObjectNode();
        event.put("id", entry.id())
                .put("kind", entry.kind().toString())
                .put("at", entry.at().toString())
                .put("asOf", entry.asOf().toString());
        if (entry.knownOn() != null) {
            event.put("knownOn", entry.knownOn().toString());
        }
        event.put("who", entry.who())
                .put("ruleBase", entry.ruleBase())
                .put("flags", entry.flags())
                .put("worst", entry.worst())
                .put("tookMillis", entry.took().toNanos() / 1e6)
                .put("trace", trace);
        if (stored != null) {
            event.put("chain", Place.chain(stored.seq()))
                    .put("seq", Place.inChain(stored.seq()))
                    .put("hash", stored.hash());
        }
        ArrayNode labels = event.putArray("labels");
        for (Label label : entry.labels()) {
            if (label.kind().equals(Label.FLAG)) {
                labels.add(String.join(" ", label.rule(), label.severity(), label.economy(), label.mineral())
                        .strip());
            }
        }
        ArrayNode masked = event.putArray("masked");
        entry.masked().forEach(masked::add);
        return new DecisionLine(entry.id(), event.toString());
    }
}
