package dev.lodestone.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Hands a batch to whatever services take requests from Kafka, and asks after it. */
public final class BatchClient {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int TIME_LENGTH = 15;
    private static final int IN_FLIGHT = 1_000;

    private final StreamSettings settings;
    private final StreamTopics topics;

    public BatchClient(StreamSettings settings) {
        this.settings = settings;
        this.topics = new StreamTopics(settings.prefix());
    }

    /** How a batch is called that was handed over. @param requests how many there are */
    public record Submitted(String batch, long requests) {}

    /**
     * Sends all requests, one a line; lines that are empty are none.
     *
     * @throws IOException if they cannot be read
     * @throws KafkaException if the brokers cannot be reached
     */
    public Submitted submit(InputStream in, Runnable sent) throws IOException {
        String batch = TIME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-"
                + String.format("%08x", ThreadLocalRandom.current().nextInt());
        topics.ensure(settings);
        try (KafkaProducer<byte[], byte[]> producer = settings.sender()) {
            Deque<Future<?>> flying = new ArrayDeque<>();
            long number = 0;
            long place = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                number++;
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    place++;
                    ProducerRecord<byte[], byte[]> record =
                            new ProducerRecord<>(topics.requests(), new BatchKey(batch, place).bytes(), line);
                    record.headers()
                            .add(BatchSession.LINE, Long.toString(number).getBytes(StandardCharsets.UTF_8));
                    flying.add(producer.send(record));
                    landed(flying, IN_FLIGHT);
                    sent.run();
                }
            }
            ObjectNode count = Json.shared().createObjectNode().put("requests", place);
            flying.add(producer.send(new ProducerRecord<>(
                    topics.requests(),
                    new BatchKey(batch, 0).bytes(),
                    count.toString().getBytes(StandardCharsets.UTF_8))));
            landed(flying, 0);
            return new Submitted(batch, place);
        }
    }

    private static void landed(Deque<Future<?>> flying, int most) {
        while (flying.size() > most) {
            Future<?> oldest = flying.poll();
            try {
                oldest.get();
            } catch (ExecutionException e) {
                throw new KafkaException("a request cannot be sent: " + StreamText.of(e.getCause()), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("it was told to end", e);
            }
        }
    }

    /** Null at the end. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }

    /** When a batch was handed over. @throws BadInput if it is no name of one */
    static Instant time(String batch) {
        try {
            return LocalDateTime.parse(batch.substring(0, Math.min(TIME_LENGTH, batch.length())), TIME)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new BadInput(
                    "BATCH",
                    "'" + batch + "' is no batch",
                    "name one as 'batch submit' said it, such as 20261127-195301-0a1b2c3d");
        }
    }

    /** Reads the answers to a batch. */
    public BatchAnswers answers(String batch) {
        return new BatchAnswers(settings, topics, batch);
    }
}
