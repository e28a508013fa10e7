package dev.lodestone.stream;

import dev.lodestone.archive.DecisionLine;
import dev.lodestone.archive.DecisionSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The decision log on Kafka: a record for each that is in the archive, under its id. */
public final class DecisionTopic implements DecisionSink {
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final StreamSettings settings;
    private final StreamTopics topics;
    private KafkaProducer<byte[], byte[]> producer;

    public DecisionTopic(StreamSettings settings) {
        this.settings = settings;
        this.topics = new StreamTopics(settings.prefix());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void write(List<DecisionLine> lines) throws IOException {
        try {
            open();
            List<Future<?>> flying = new ArrayList<>();
            for (DecisionLine line : lines) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topics.decisions(), bytes(line.id()), bytes(line.json()));
                record.headers().add("content-type", bytes("application/json"));
                flying.add(producer.send(record));
            }
            producer.flush();
            StreamTopics.got(() -> {
                for (Future<?> each : flying) {
                    each.get();
                }
                return null;
            });
        } catch (KafkaException | IllegalStateException e) {
            // What a client was at when it failed is not known; the next one begins anew, with the same ids.
            close();
            throw new IOException(StreamText.of(e), e);
        }
    }

    private void open() {
        if (producer == null) {
            topics.ensure(settings);
            producer = settings.sender();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(ENDING);
            producer = null;
        }
    }
}
