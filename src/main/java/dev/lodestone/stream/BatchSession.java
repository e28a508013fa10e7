package dev.lodestone.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.vital.Vital;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Answers requests of batches as a member of the group. */
final class BatchSession implements StreamSession {
    /** The header with the number of the line in its file, where empty lines make it another than the place. */
    static final String LINE = "line";

    /** What the name of the group that shares requests ends with. */
    static final String GROUP = "-batch";

    private static final Duration WAIT = Duration.ofMillis(200);
    /** How many are answered before the answers are written: more of them wait for the slowest. */
    private static final int AT_ONCE = 32;

    private final StreamSettings settings;
    private final String id;
    private final StreamTopics topics;
    private final BatchStream.Answering answering;
    private final Vital vital;
    private KafkaConsumer<byte[], byte[]> consumer;
    private KafkaProducer<byte[], byte[]> producer;

    /** An answer on its way; the record that says how many there are goes on as it is. */
    private record Working(ConsumerRecord<byte[], byte[]> request, CompletableFuture<ObjectNode> answer) {}

    BatchSession(StreamSettings settings, String id, BatchStream.Answering answering, Vital vital) {
        this.settings = settings;
        this.id = id;
        this.topics = new StreamTopics(settings.prefix());
        this.answering = answering;
        this.vital = vital;
    }

    @Override
    public void open() {
        topics.ensure(settings);
        consumer = settings.member(settings.group() + GROUP, AT_ONCE);
        producer = settings.writer(id);
        vital.beat();
        producer.initTransactions();
        while (!answering.isReady() && !vital.isClosed()) {
            vital.rest(WAIT);
        }
        consumer.subscribe(Set.of(topics.requests()));
    }

    @Override
    public boolean turn() {
        vital.beat();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
        if (records.isEmpty()) {
            return false;
        }
        List<Working> working = new ArrayList<>();
        List<Refusal> dead = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
            try {
                working.add(begun(record));
            } catch (BadInput e) {
                dead.add(new Refusal(record, e));
            }
        }
        List<ProducerRecord<byte[], byte[]>> answers =
                working.stream().map(this::answer).toList();
        return write(answers, dead, offsets);
    }

    private Working begun(ConsumerRecord<byte[], byte[]> record) {
        BatchKey key = BatchKey.of(record.key());
        if (key.place() == 0 || record.value() == null) {
            return new Working(record, null);
        }
        Header line = record.headers().lastHeader(LINE);
        long number = key.place();
        if (line != null) {
            try {
                number = Long.parseLong(new String(line.value(), StandardCharsets.UTF_8));
            } catch (NumberFormatException e) {
                throw new BadInput(LINE, "the number of the line is no number", "leave the header out");
            }
        }
        String again = new String(key.bytes(), StandardCharsets.UTF_8);
        return new Working(record, answering.answer(number, record.value(), again));
    }

    private ProducerRecord<byte[], byte[]> answer(Working each) {
        ConsumerRecord<byte[], byte[]> request = each.request;
        byte[] value = each.answer == null ? request.value() : bytes(finished(each.answer));
        return new ProducerRecord<>(topics.assessments(), null, request.key(), value);
    }

    private ObjectNode finished(CompletableFuture<ObjectNode> answer) {
        while (true) {
            vital.beat();
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (vital.isClosed()) {
                    throw new IllegalStateException("the service ends", e);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the service ends", e);
            }
        }
    }

    private static byte[] bytes(ObjectNode answer) {
        try {
            return Json.shared().writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean write(
            List<ProducerRecord<byte[], byte[]>> answers,
            List<Refusal> dead,
            Map<TopicPartition, OffsetAndMetadata> offsets) {
        boolean written = StreamSession.write(producer, consumer, offsets, () -> {
            answers.forEach(producer::send);
            dead.forEach(refusal -> producer.send(refusal.told(topics.dead())));
        });
        if (!written) {
            rewind();
        }
        return written;
    }

    private void rewind() {
        Set<TopicPartition> mine = consumer.assignment();
        Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(mine);
        for (TopicPartition partition : mine) {
            OffsetAndMetadata at = known.get(partition);
            if (at == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, at);
            }
        }
    }

    @Override
    public void close() {
        StreamSession.end(consumer, producer);
    }
}
