package dev.lodestone.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What any consumer costs that is as careful: it reads facts and says of each, in a transaction, that it was there. */
public final class Idler implements AutoCloseable {
    private final StreamTopics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread = new Thread(this::run);
    private volatile boolean ended;

    public Idler(Broker broker, String prefix) {
        topics = new StreamTopics(prefix);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.servers(),
                        "group.id", prefix,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.servers(), "transactional.id", prefix),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread.start();
    }

    private void run() {
        producer.initTransactions();
        consumer.subscribe(List.of(topics.facts()));
        while (!ended) {
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            var records = consumer.poll(Duration.ofMillis(100));
            if (records.isEmpty()) {
                continue;
            }
            producer.beginTransaction();
            for (ConsumerRecord<byte[], byte[]> fact : records) {
                String dossier = DossierKey.of(fact.key()).dossier();
                byte[] said = ("{\"data\":{\"dossier\":\"" + dossier + "\"}}").getBytes();
                producer.send(new ProducerRecord<>(topics.changes(), fact.partition(), fact.key(), said));
                read.put(new TopicPartition(fact.topic(), fact.partition()), new OffsetAndMetadata(fact.offset() + 1));
            }
            producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
            producer.commitTransaction();
        }
        consumer.close();
        producer.close();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
