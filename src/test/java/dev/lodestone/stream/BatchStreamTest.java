package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Batch;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.watch.Desk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is handed to services over a real broker comes back as one of today does: the same bytes, in the same order. */
class BatchStreamTest {
    private static final int LINES = 300;

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Batch batch = new Batch(
            request -> Answered.by(Desk.ADVISOR, request),
            new Recorder(null, Mask.NOTHING),
            Caller.NOBODY,
            executor,
            1 << 20,
            1_000,
            line -> JsonIntake.read(line, "", 1_000),
            Batch.Room.UNBOUNDED);

    private final BatchStream.Answering answering = new BatchStream.Answering() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public CompletableFuture<ObjectNode> answer(long number, byte[] line, String key) {
            return batch.line(number, line, Caller.NOBODY);
        }
    };

    private static byte[] lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= LINES; i++) {
            if (i % 50 == 0) {
                lines.append("\n{ no JSON\n");
            }
            lines.append("""
                    { "asOf": "2025-01-01", "for": ["US"], "facts": [ { "fact": "ImportShare", "id": "s", "importer": "US", \
                    "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "%d%%", "period": "2023", "source": "t" } ] }
                    """.formatted(i % 99 + 1));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void though_two_services_share_it_and_one_ends_meanwhile(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        batch.run(new ByteArrayInputStream(lines()), expected, good -> {});
        ByteArrayOutputStream fetched = new ByteArrayOutputStream();
        try (Broker broker = Broker.start(folder);
                Line line = new Line(broker, "batches").prepared()) {
            StreamSettings settings = line.settings(Duration.ofMillis(50));
            BatchClient client = new BatchClient(settings);
            try (FactStream beside = new FactStream(
                            settings, () -> Desk.ADVISOR, new Desk.Days(), new StreamFigures(time -> {}));
                    BatchStream one = new BatchStream(settings, beside, answering)) {
                BatchClient.Submitted submitted;
                try (BatchStream other = new BatchStream(settings, beside, answering)) {
                    submitted = client.submit(new ByteArrayInputStream(lines()), () -> {});
                    assertThat(submitted.requests()).isEqualTo(LINES + LINES / 50);
                    assertThat(other.fault()).isEmpty();
                }
                BatchAnswers.Far far = fetch(client, submitted.batch(), fetched);
                assertThat(far.refused()).isEqualTo(LINES / 50);
                assertThat(one.fault()).isEmpty();
                try (BatchAnswers again = client.answers(submitted.batch())) {
                    assertThat(again.count()).isEqualTo(far);
                }
            }
            assertThatThrownBy(() -> client.answers("yesterday")).isInstanceOf(BadInput.class);
            try (Line fresh = new Line(broker, "asked").prepared()) {
                askedBefore(fresh.settings(Duration.ofMillis(50)));
            }
        } finally {
            executor.shutdown();
        }
        assertThat(withoutIds(fetched)).isEqualTo(withoutIds(expected));
    }

    /** What is answered between being asked after and being read for the first time is read, too. */
    private void askedBefore(StreamSettings settings) throws IOException {
        BatchClient client = new BatchClient(settings);
        String name = client.submit(new ByteArrayInputStream(lines()), () -> {}).batch();
        try (BatchAnswers before = client.answers(name);
                FactStream beside =
                        new FactStream(settings, () -> Desk.ADVISOR, new Desk.Days(), new StreamFigures(time -> {}));
                BatchStream service = new BatchStream(settings, beside, answering)) {
            fetch(client, name, new ByteArrayOutputStream());
            ByteArrayOutputStream fetched = new ByteArrayOutputStream();
            assertThat(fetch(before, fetched).refused()).isEqualTo(LINES / 50);
            assertThat(fetched.toString(StandardCharsets.UTF_8).lines()).hasSize(LINES + LINES / 50);
            assertThat(service.fault()).isEmpty();
        }
    }

    private static BatchAnswers.Far fetch(BatchClient client, String name, ByteArrayOutputStream to)
            throws IOException {
        try (BatchAnswers answers = client.answers(name)) {
            return fetch(answers, to);
        }
    }

    private static BatchAnswers.Far fetch(BatchAnswers answers, ByteArrayOutputStream to) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!answers.far().isDone()) {
            assertThat(System.nanoTime()).as(answers.far().toString()).isLessThan(end);
            answers.write(to);
        }
        return answers.far();
    }

    /** Each answer has an id of its own. */
    private static String withoutIds(ByteArrayOutputStream answers) {
        return answers.toString(StandardCharsets.UTF_8).replaceAll("\"id\":\"[0-9a-zA-Z-]{20,}\"", "\"id\":\"\"");
    }
}
