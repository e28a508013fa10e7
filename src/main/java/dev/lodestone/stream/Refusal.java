package dev.lodestone.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that cannot be read, with its problem. */
record Refusal(ConsumerRecord<byte[], byte[]> record, BadInput why) {
    private static final int LONGEST = 100_000;

    /** As it is told: a problem body (RFC 9457) with what was given, and where it lay. */
    ProducerRecord<byte[], byte[]> told(String topic) {
        ProducerRecord<byte[], byte[]> told = new ProducerRecord<>(
                topic, null, record.key(), body().toString().getBytes(StandardCharsets.UTF_8));
        header(told, "content-type", "application/problem+json");
        header(told, "topic", record.topic());
        header(told, "partition", Integer.toString(record.partition()));
        header(told, "offset", Long.toString(record.offset()));
        told.headers().add("key", record.key());
        return told;
    }

    private static void header(ProducerRecord<byte[], byte[]> told, String name, String value) {
        told.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode body() {
        ObjectNode body = Json.shared()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", "This record cannot be read")
                .put("status", 400)
                .put("detail", why.summary());
        var errors = body.putArray("errors");
        why.problems().forEach(problem -> errors.addPOJO(Json.shared().valueToTree(problem)));
        String given = record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8);
        return body.put(
                "given", given == null || given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…");
    }
}
