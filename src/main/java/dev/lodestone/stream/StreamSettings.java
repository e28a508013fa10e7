package dev.lodestone.stream;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How the brokers are reached, and how facts are taken.
 *
 * @param servers "HOST:PORT", several divided by commas
 * @param prefix what the names of all topics begin with
 * @param group services of one group share the work
 * @param settle facts of one dossier that follow each other within this time are one assessment, after a rest within a twentieth of it
 * @param partitions how many partitions topics get that are made
 * @param properties a file with further settings of the clients, for TLS and SASL say; null for none
 * @param maxFacts how many facts a dossier may have
 */
public record StreamSettings(
        String servers, String prefix, String group, Duration settle, int partitions, Path properties, int maxFacts) {
    /** How many partitions topics get that are made, unless told otherwise. */
    public static final int PARTITIONS = 12;

    /** As long as a service that was killed may hold up those who read what it had begun to write. */
    private static final int TRANSACTION_MILLIS = 10_000;

    private static final int BLOCKED_MILLIS = 20_000;
    /** A rebuild of what a partition holds happens between two looks. */
    private static final int LOOK_MILLIS = 600_000;

    private static final int LINGER_MILLIS = 20;
    /** Bytes that are sent to a partition at once. */
    private static final int TOGETHER = 256 << 10;

    private static final int GZIP_LEVEL = 1;
    private static final int SESSION_MILLIS = 10_000;
    /** Before packing. */
    private static final int LARGEST = 64 << 20;

    /** @throws IllegalStateException if the file of further settings cannot be read */
    private Map<String, Object> common() {
        Map<String, Object> all = new HashMap<>();
        if (properties != null) {
            Properties more = new Properties();
            try (Reader in = Files.newBufferedReader(properties)) {
                more.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException(
                        "lodestone.kafka.properties=" + properties + " cannot be read: " + e.getMessage(), e);
            }
            more.stringPropertyNames().forEach(name -> all.put(name, more.getProperty(name)));
        }
        all.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        all.put(AdminClientConfig.CLIENT_ID_CONFIG, "lodestone");
        // Our own figures are told; nothing is for JMX, and nothing is sent to brokers.
        all.put("enable.metrics.push", "false");
        all.put("metric.reporters", "");
        return all;
    }

    /** @throws IllegalStateException if the file of further settings cannot be read; so do the others */
    Admin admin() {
        return Admin.create(common());
    }

    /**
     * One that shares partitions with others of a group.
     *
     * @param atOnce how many records it gives at most
     */
    KafkaConsumer<byte[], byte[]> member(String of, int atOnce) {
        Map<String, Object> all = reading();
        all.put(ConsumerConfig.GROUP_ID_CONFIG, of);
        all.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        all.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LOOK_MILLIS);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One that reads what it likes. */
    KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> reading() {
        Map<String, Object> all = common();
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BLOCKED_MILLIS);
        return all;
    }

    /** @param id of its transactions: whoever opens one with the same id ends those of the one before */
    KafkaProducer<byte[], byte[]> writer(String id) {
        Map<String, Object> all = writing();
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        // What one transaction writes goes together; its end waits for no more.
        all.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, TOGETHER);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One without transactions. */
    KafkaProducer<byte[], byte[]> sender() {
        return new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> writing() {
        Map<String, Object> all = common();
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_MILLIS);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, BLOCKED_MILLIS);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCKED_MILLIS / 2);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        // The one packing that needs no library of the system.
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, StreamTopics.PACKED);
        // How a dossier stands is a hundred kilobytes that somebody waits for.
        all.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, GZIP_LEVEL);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return all;
    }
}
