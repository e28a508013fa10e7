package dev.lodestone.stream;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** What is done as a member of a group, from when it joins until something goes wrong. Every method may throw what Kafka's clients do. */
interface StreamSession extends AutoCloseable {
    /** How long the end of a client may take. */
    Duration ENDING = Duration.ofSeconds(2);

    /** Joins the group. */
    void open();

    /** Does what there is to do now, and waits a moment if there is nothing. @return whether anything was written */
    boolean turn();

    /**
     * Writes what came out of records, and how far they were read, in one transaction.
     *
     * @param sending sends what came out of them
     * @return whether it is written; if not, partitions are being shared anew, and who has them now does it
     */
    static boolean write(
            KafkaProducer<byte[], byte[]> producer,
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            Runnable sending) {
        producer.beginTransaction();
        sending.run();
        try {
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        } catch (CommitFailedException e) {
            producer.abortTransaction();
            return false;
        }
        producer.commitTransaction();
        return true;
    }

    /** Ends clients, each null if it was not opened. */
    static void end(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        if (consumer != null) {
            consumer.close(ENDING);
        }
        if (producer != null) {
            producer.close(ENDING);
        }
    }

    /** Leaves the group, and lets go of what was opened: a name that nobody knows keeps the first from being so. */
    @Override
    void close();
}
