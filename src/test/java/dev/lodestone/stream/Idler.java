package dev.lodestone.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What any consumer costs that is as careful: it reads facts and says of each, in a transaction, that it was there. */
public final class Idler implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final StreamTopics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread = new Thread(this::run);
    private volatile boolean ended;

    /** On the topics of a line. */
    public Idler(Line line) {
        StreamSettings settings = line.settings(Duration.ofMillis(1));
        topics = new StreamTopics(settings.prefix());
        consumer = settings.member(settings.group(), AT_ONCE);
        producer = settings.writer(settings.group());
        thread.start();
    }

    private void run() {
        producer.initTransactions();
        consumer.subscribe(List.of(topics.facts()));
        while (!ended) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(100));
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            records.forEach(fact -> read.put(
                    new TopicPartition(fact.topic(), fact.partition()), new OffsetAndMetadata(fact.offset() + 1)));
            if (!records.isEmpty()) {
                StreamSession.write(producer, consumer, read, () -> records.forEach(this::say));
            }
        }
        StreamSession.end(consumer, producer);
    }

    private void say(ConsumerRecord<byte[], byte[]> fact) {
        String said = "{\"data\":{\"dossier\":\"" + DossierKey.of(fact.key()).dossier() + "\"}}";
        producer.send(new ProducerRecord<>(
                topics.changes(), fact.partition(), fact.key(), said.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
