package dev.lodestone.stream;

import com.fasterxml.jackson.core.JsonParser;
import dev.lodestone.archive.Packed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The answers to a batch, as they come, from whichever service. Methods throw what Kafka's clients do. */
public final class BatchAnswers implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final Duration ENDING = Duration.ofSeconds(1);
    /** Clocks of others may go behind. */
    private static final Duration BEFORE = Duration.ofHours(1);
    /** So many answers of a partition are held until their turn comes; then it waits for others. */
    private static final int AHEAD = 2_000;

    /** Bytes that are held as they are; what comes when there are more is packed, which takes longer than all else. */
    private static final long PLAIN = 32 << 20;

    private final String batch;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final Map<Long, Held> held = new HashMap<>();
    private final Map<TopicPartition, Integer> ahead = new HashMap<>();
    /** Bytes of what is held. */
    private long room;

    private long next = 1;
    private long answered;
    private long refused;
    private long requests = -1;

    /** An answer whose turn has not come. @param packed whether it is, as there are many */
    private record Held(byte[] bytes, boolean packed, TopicPartition from) {}

    BatchAnswers(StreamSettings settings, StreamTopics topics, String batch) {
        this.batch = batch;
        long since = BatchClient.time(batch).minus(BEFORE).toEpochMilli();
        this.reader = settings.reader();
        List<TopicPartition> all = new ArrayList<>();
        List<PartitionInfo> partitions = reader.partitionsFor(topics.assessments());
        if (partitions == null || partitions.isEmpty()) {
            throw new BadInput(
                    "--prefix", "there is no topic " + topics.assessments(), "name the prefix that the services use");
        }
        partitions.forEach(p -> all.add(new TopicPartition(p.topic(), p.partition())));
        reader.assign(all);
        Map<TopicPartition, Long> times = new HashMap<>();
        all.forEach(p -> times.put(p, since));
        // Where a partition has nothing of that time yet, whatever comes from here on is read: the end is asked for
        // first.
        Map<TopicPartition, Long> ends = reader.endOffsets(all);
        reader.offsetsForTimes(times).forEach((p, at) -> reader.seek(p, at == null ? ends.get(p) : at.offset()));
    }

    /**
     * How far it is.
     *
     * @param requests how many there are; -1 as long as nobody has said
     * @param answered how many are answered, with those that are refused
     */
    public record Far(long requests, long answered, long refused) {

        public boolean isDone() {
            return requests >= 0 && answered >= requests;
        }
    }

    public Far far() {
        return new Far(requests, answered, refused);
    }

    /** Reads what is there now, and counts it. */
    public Far count() {
        Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            reader.poll(WAIT).forEach(record -> take(record, false));
        }
        return far();
    }

    /** Reads for a moment, and writes the answers whose turn it is, in the order of the requests. */
    public Far write(OutputStream out) throws IOException {
        reader.resume(reader.paused());
        reader.pause(ahead.keySet().stream().filter(p -> ahead.get(p) > AHEAD).toList());
        reader.poll(WAIT).forEach(record -> take(record, true));
        for (Held answer = held.remove(next); answer != null; answer = held.remove(next)) {
            out.write(answer.packed ? Packed.unpack(answer.bytes) : answer.bytes);
            out.write('\n');
            room -= answer.bytes.length;
            ahead.merge(answer.from, -1, Integer::sum);
            next++;
        }
        return far();
    }

    private void take(ConsumerRecord<byte[], byte[]> record, boolean hold) {
        BatchKey key;
        try {
            key = BatchKey.of(record.key());
        } catch (BadInput e) {
            return;
        }
        if (!key.batch().equals(batch) || record.value() == null) {
            return;
        }
        try {
            if (key.place() == 0) {
                requests =
                        Json.shared().readTree(record.value()).path("requests").asLong(-1);
                return;
            }
            refused += isRefused(record.value()) ? 1 : 0;
        } catch (IOException e) {
            throw new BadInput("", "an answer is not JSON", "see who else writes to the topic");
        }
        answered++;
        if (hold) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            boolean packed = room > PLAIN;
            byte[] bytes = packed ? Packed.pack(record.value()) : record.value();
            held.put(key.place(), new Held(bytes, packed, partition));
            room += bytes.length;
            ahead.merge(partition, 1, Integer::sum);
        }
    }

    /** Looks no further than to the name of what it says: an answer may be large. */
    private static boolean isRefused(byte[] answer) throws IOException {
        try (JsonParser parser = Json.shared().createParser(answer)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (name.equals("problem") || name.equals("assessment")) {
                    return name.equals("problem");
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        }
    }

    @Override
    public void close() {
        reader.close(ENDING);
    }
}
