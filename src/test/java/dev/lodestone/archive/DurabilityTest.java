package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged is there, whatever happens to the database. */
class DurabilityTest {
    private static Answered answered() {
        Request request = Intake.file(Path.of("facts/gallium-germanium.json"));
        return Answered.by(Shipped.ADVISOR, request);
    }

    @Test
    void two_replicas_on_one_postgresql_make_one_chain_and_one_assessment_a_key() throws Exception {
        Answered answered = answered();
        try (PostgresServer server = PostgresServer.start();
                Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            List<Recorder> replicas = List.of(new Recorder(one, Mask.NOTHING), new Recorder(two, Mask.NOTHING));
            List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Caller caller = new Caller("tester", "key-" + i / 4, null);
                receipts.add(replicas.get(i % 2).record(answered, caller));
            }
            Set<String> ids = new TreeSet<>();
            receipts.forEach(r -> ids.add(r.join().id()));
            assertThat(ids).hasSize(100);
            assertThat(one.count(null)).isEqualTo(100);
            assertThat(two.verify(s -> {}).faults()).isEmpty();
        }
    }

    @Test
    void a_database_that_was_down_costs_the_calls_meanwhile_and_no_more() throws Exception {
        Answered answered = answered();
        try (PostgresServer server = PostgresServer.start();
                Archive archive = new Archive(server.address())) {
            Recorder recorder = new Recorder(archive, Mask.NOTHING);
            String before = recorder.record(answered, Caller.NOBODY).join().id();
            server.down();
            assertThatThrownBy(() -> recorder.record(answered, Caller.NOBODY).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ArchiveUnavailable.class);
            assertThat(archive.fault(10_000)).isPresent();
            assertThatThrownBy(() -> archive.find(before)).isInstanceOf(ArchiveUnavailable.class);
            server.up();
            assertThat(archive.fault(10_000)).isEmpty();
            recorder.record(answered, Caller.NOBODY).join();
            assertThat(archive.find(before)).isPresent();
            assertThat(archive.verify(s -> {}).assessments()).isEqualTo(2);
        }
    }

    @Test
    void a_full_disk_refuses_and_recovers_with_the_chain_intact(@TempDir Path folder) {
        Answered answered = answered();
        String file = folder.resolve("archive.db").toString();
        // The same error as of a full disk, from the same place, without needing a disk to fill.
        try (Archive small = new Archive(Address.of("jdbc:sqlite:" + file + "?max_page_count=200"))) {
            Recorder recorder = new Recorder(small, Mask.NOTHING);
            int done = 0;
            try {
                for (int i = 0; i < 1_000; i++) {
                    recorder.record(answered, Caller.NOBODY).join();
                    done++;
                }
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(ArchiveUnavailable.class);
            }
            assertThat(done).isBetween(1, 999);
            assertThat(small.count(null)).isEqualTo(done);
        }
        try (Archive roomy = new Archive(Address.of(file))) {
            new Recorder(roomy, Mask.NOTHING).record(answered, Caller.NOBODY).join();
            assertThat(roomy.verify(s -> {}).faults()).isEmpty();
        }
    }
}
