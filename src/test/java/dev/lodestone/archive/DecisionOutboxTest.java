package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Patience;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on record is in the decision log, whatever happens between the two. */
class DecisionOutboxTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request GALLIUM = Intake.file(Path.of("facts/gallium-germanium.json"));

    @TempDir
    Path folder;

    /** A log that lines are read from, and that cannot be written for a while. */
    private static final class Kept implements DecisionSink {
        private final List<DecisionLine> lines = new CopyOnWriteArrayList<>();
        private volatile boolean written = true;
        private volatile boolean noted = true;

        @Override
        public String name() {
            return "kept";
        }

        @Override
        public void write(List<DecisionLine> more) throws IOException {
            if (!written) {
                throw new IOException("no room");
            }
            lines.addAll(more);
            if (!noted) {
                // As if the process had ended before it noted how far it is.
                throw new IOException("killed");
            }
        }

        List<String> ids() {
            return lines.stream().map(DecisionLine::id).toList();
        }

        /** What came again has the same id and hash. */
        List<DecisionLine> distinct() {
            return lines.stream().distinct().toList();
        }

        @Override
        public void close() {}
    }

    private Archive archive() {
        return new Archive(Address.of(folder.resolve("archive.db").toString()));
    }

    private static List<String> record(Archive archive, int count) {
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        Answered answered = Answered.by(ADVISOR, GALLIUM);
        List<CompletableFuture<Receipt>> writing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            writing.add(recorder.record(answered, new Caller("tester", null, "trace-" + i)));
        }
        return writing.stream().map(receipt -> receipt.join().id()).toList();
    }

    @Test
    void each_record_comes_once_in_order_with_its_trace_its_link_and_its_flags() throws Exception {
        Kept log = new Kept();
        try (Archive archive = archive()) {
            record(archive, 3);
            List<String> ids = new ArrayList<>();
            try (DecisionOutbox outbox = new DecisionOutbox(archive, log)) {
                ids.addAll(record(archive, 700));
            }
            assertThat(log.ids()).isEqualTo(ids);
            JsonNode line = Json.shared().readTree(log.lines.get(699).json());
            assertThat(line.get("trace").asText()).isEqualTo("trace-699");
            assertThat(line.get("seq").asLong()).isEqualTo(703);
            assertThat(line.get("hash").asText())
                    .isEqualTo(archive.find(ids.get(699)).orElseThrow().hash());
            assertThat(line.get("labels")).hasSizeGreaterThan(3);
            // What came while nobody wrote the log comes when somebody does, also behind a removal.
            Thread.sleep(2);
            Instant then = Instant.now();
            ids.addAll(record(archive, 2));
            archive.removeBefore(then);
            try (DecisionOutbox outbox = new DecisionOutbox(archive, log)) {
                ids.addAll(record(archive, 1));
            }
            assertThat(log.ids()).isEqualTo(ids);
            assertThat(archive.verify(s -> {}).faults()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_written_or_was_not_noted_comes_again_and_none_is_missing() throws Exception {
        Kept log = new Kept();
        try (Archive archive = archive();
                DecisionOutbox outbox = new DecisionOutbox(archive, log)) {
            List<String> ids = new ArrayList<>(record(archive, 2));
            Patience.until(() -> log.lines.size() == 2);
            log.noted = false;
            ids.addAll(record(archive, 3));
            Patience.until(() -> log.distinct().size() == 5);
            log.written = false;
            Patience.until(() -> outbox.fault().orElse("").contains("no room"));
            ids.addAll(record(archive, 1));
            log.written = true;
            log.noted = true;
            Patience.until(() -> log.distinct().size() == 6);
            assertThat(log.distinct().stream().map(DecisionLine::id)).containsExactlyElementsOf(ids);
            assertThat(log.lines).hasSizeGreaterThan(6);
            Patience.until(() -> outbox.fault().isEmpty());
        }
    }

    @Test
    void of_several_services_on_one_postgresql_one_writes_each_record() throws Exception {
        Kept here = new Kept();
        Kept there = new Kept();
        try (PostgresServer server = PostgresServer.start();
                Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            List<String> ids = new ArrayList<>();
            try (DecisionOutbox first = new DecisionOutbox(one, here);
                    DecisionOutbox second = new DecisionOutbox(two, there)) {
                for (int i = 0; i < 20; i++) {
                    ids.addAll(record(one, 5));
                    ids.addAll(record(two, 5));
                }
            }
            List<String> all = new ArrayList<>(here.ids());
            all.addAll(there.ids());
            assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(one.verify(s -> {}).faults()).isEmpty();
        }
    }

    @Test
    void a_line_that_was_torn_is_ended_before_the_next() throws Exception {
        Path file = folder.resolve("decisions");
        Files.writeString(file, "{\"id\":\"to");
        try (LineFile log = new LineFile(file, 1_000, 2)) {
            log.write("{\"id\":\"whole\"}\n".getBytes());
            log.write("{\"id\":\"next\"}\n".getBytes());
        }
        assertThat(Files.readAllLines(file)).containsExactly("{\"id\":\"to", "{\"id\":\"whole\"}", "{\"id\":\"next\"}");
    }
}
