package dev.lodestone.stream;

import dev.lodestone.watch.ChangeEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is to be written at once: changes, how dossiers stand, what could not be read. */
final class StreamTurn {
    private final List<StepTold> told = new ArrayList<>();
    private final Set<StreamDossier> standing = new LinkedHashSet<>();
    private final List<Refusal> dead = new ArrayList<>();

    void tell(StreamDossier dossier, StepTold step) {
        told.add(step);
        standing.add(dossier);
    }

    /** That a dossier stands otherwise though nothing is to be told of it. */
    void note(StreamDossier dossier) {
        standing.add(dossier);
    }

    void refuse(Refusal refusal) {
        dead.add(refusal);
    }

    boolean isEmpty() {
        return standing.isEmpty() && dead.isEmpty();
    }

    /** Within a transaction that somebody has begun. */
    void write(Producer<byte[], byte[]> producer, StreamTopics topics, Instant at) {
        for (Refusal refusal : dead) {
            producer.send(refusal.told(topics.dead()));
        }
        for (StepTold each : told) {
            String dossier = each.step().occasion().dossier();
            for (ChangeEvent change : each.step().changes()) {
                byte[] event = change.cloudEvent(ChangeEvent.DOSSIERS + dossier, at)
                        .put("partitionkey", dossier)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topics.changes(), bytes(dossier), event);
                record.headers().add("content-type", bytes("application/cloudevents+json; charset=UTF-8"));
                producer.send(record);
            }
        }
        for (StreamDossier dossier : standing) {
            producer.send(new ProducerRecord<>(topics.advised(), bytes(dossier.name()), dossier.standing()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<StepTold> told() {
        return told;
    }

    long changes() {
        return told.stream().mapToLong(t -> t.step().changes().size()).sum();
    }

    long dead() {
        return dead.size();
    }
}
