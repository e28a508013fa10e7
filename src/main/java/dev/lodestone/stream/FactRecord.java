package dev.lodestone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What a record of facts says.
 *
 * @param given the fact; null if the record removes it, or is about the dossier itself
 * @param head whom the dossier advises and what else it says beside its facts; null for a fact
 * @param headText the head as it was written
 * @param print of the bytes that said so
 */
record FactRecord(DossierKey key, Given given, Request head, JsonNode headText, int print) {
    /** The header by which a writer says how facts are written; left out, it is as now. */
    static final String SCHEMA = "schema-version";

    static final String VERSION = "1";

    /**
     * @param partitions how many the topic has
     * @throws BadInput if it cannot be read, or lies where its dossier does not
     */
    static FactRecord read(ConsumerRecord<byte[], byte[]> record, int partitions) {
        DossierKey key = DossierKey.of(record.key());
        int place = DossierKey.partition(key.dossier(), partitions);
        if (record.partition() != place) {
            throw new BadInput(
                    "key",
                    "the record lies in partition " + record.partition() + ", and all of " + key.dossier()
                            + " belongs into partition " + place,
                    "send it there: partitions go by the dossier's name alone");
        }
        Header schema = record.headers().lastHeader(SCHEMA);
        String version =
                schema == null || schema.value() == null ? VERSION : new String(schema.value(), StandardCharsets.UTF_8);
        if (!version.equals(VERSION)) {
            throw new BadInput(
                    SCHEMA,
                    "facts of the version '" + (version.length() > 20 ? version.substring(0, 20) + "…" : version)
                            + "' are not known here",
                    "write them as version " + VERSION + ", or bring this service up to date and send them again");
        }
        return record.value() == null ? new FactRecord(key, null, null, null, 0) : of(key, record.value());
    }

    private static FactRecord of(DossierKey key, byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        int print = (int) crc.getValue();
        JsonNode tree = JsonIntake.tree(value, "");
        return key.fact().isEmpty()
                ? new FactRecord(key, null, head(tree), tree, print)
                : new FactRecord(key, given(key, tree), null, null, print);
    }

    /** One that was kept, as {@link #text} gave it. */
    static FactRecord kept(DossierKey key, JsonNode text, int print) {
        return key.fact().isEmpty()
                ? new FactRecord(key, null, head(text), text, print)
                : new FactRecord(key, given(key, text), null, null, print);
    }

    private static Request head(JsonNode tree) {
        if (!(tree instanceof ObjectNode object) || tree.has("facts")) {
            throw new BadInput(
                    tree.has("facts") ? "/facts" : "",
                    "the record of a dossier itself is a JSON object without facts",
                    "write { \"for\": [\"US\"] }, and each fact as a record of its own");
        }
        ObjectNode request = object.deepCopy();
        request.putArray("facts");
        return JsonIntake.read(request, 1);
    }

    private static Given given(DossierKey key, JsonNode tree) {
        JsonNode fact = tree;
        if (tree instanceof ObjectNode object) {
            if (!object.hasNonNull("id")) {
                fact = object.deepCopy().put("id", key.fact());
            } else if (!object.get("id").asText().equals(key.fact())) {
                throw new BadInput(
                        "/id",
                        "the fact has another id than its key, " + key.fact(),
                        "leave it out, or write the same");
            }
        }
        return JsonIntake.given(fact);
    }

    boolean isRemoval() {
        return given == null && head == null;
    }

    /** Its JSON, such as reads back as the same. */
    JsonNode text() {
        if (head != null) {
            return headText;
        }
        ObjectNode fact = FactWriter.json(given.fact());
        return given.replaces() == null ? fact : fact.put("replaces", given.replaces());
    }
}
