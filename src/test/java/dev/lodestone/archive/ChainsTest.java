package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers of PostgreSQL that write at the same time have chains of their own, and each of them shows tampering. */
class ChainsTest {
    private static final Request GALLIUM = Intake.file(Path.of("facts/gallium-germanium.json"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Answered ANSWERED = Answered.by(ADVISOR, GALLIUM);

    private static PostgresServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void up() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void down() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() throws Exception {
        sql("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

    private static void sql(String... statements) throws Exception {
        try (Connection connection = new Database(server.address()).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static CompletableFuture<Receipt> record(Archive archive, String key) {
        return new Recorder(archive, Mask.NOTHING).record(ANSWERED, new Caller("tester", key, null));
    }

    /** One with whose chain another transaction is busy while a second writer writes. */
    private static void twoChains(Archive one, Archive two) throws Exception {
        record(one, null).join();
        try (Connection busy = new Database(server.address()).open()) {
            new Chains(server.address()).take(busy);
            for (int i = 0; i < 3; i++) {
                record(two, null).join();
            }
            busy.rollback();
        }
        record(one, null).join();
    }

    @Test
    void who_writes_at_the_same_time_does_not_wait() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            Verification verification = one.verify(s -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assessments()).isEqualTo(5);
            assertThat(verification.chains())
                    .extracting(c -> Place.text(c.from()) + " to " + Place.text(c.to()))
                    .containsExactly("1 to 2", "2/1 to 2/3");
            assertThat(one.page(new Query(null, null, null, "US", null, null, null, null, null, 200)))
                    .extracting(s -> s.entry().id())
                    .doesNotHaveDuplicates()
                    .hasSize(5);
        }
    }

    @Test
    void each_chain_is_exported_with_its_end_and_what_is_of_none_is_named() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            List<String> lines = new ArrayList<>();
            one.trace(lines::add);
            assertThat(lines).filteredOn(l -> l.contains("\"link\":\"record\"")).hasSize(5);
            assertThat(lines).filteredOn(l -> l.contains("\"link\":\"head\"")).hasSize(2);
            assertThat(lines).noneMatch(l -> l.contains("\"link\":\"stray\""));
            sql("INSERT INTO label VALUES (" + (Place.start(4) + 7) + ", 'flag', 'r', 'high', 'US', '')");
            lines.clear();
            one.trace(lines::add);
            assertThat(lines)
                    .filteredOn(l -> l.contains("\"link\":\"stray\""))
                    .singleElement()
                    .satisfies(l -> assertThat(l).contains("\"chain\":4,\"place\":7"));
        }
    }

    @Test
    void pages_go_through_all_chains_by_time() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            Set<String> seen = new HashSet<>();
            Long before = null;
            for (int i = 0; i < 3; i++) {
                List<Stored> page = one.page(new Query(null, null, null, null, null, null, null, null, before, 2));
                page.forEach(s -> seen.add(s.entry().id()));
                before = page.get(page.size() - 1).seq();
            }
            assertThat(seen).hasSize(5);
        }
    }

    @Test
    void one_key_is_one_assessment_though_two_writers_get_it_at_once() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                // In opposite orders, so that each holds what the other wants.
                receipts.add(record(one, "key-" + i));
                receipts.add(record(two, "key-" + (59 - i)));
            }
            Set<String> ids = new HashSet<>();
            receipts.forEach(r -> ids.add(r.join().id()));
            assertThat(ids).hasSize(60);
            Verification verification = one.verify(s -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assessments()).isEqualTo(60);
        }
    }

    @Test
    void what_was_changed_in_the_second_chain_shows() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            long place = Place.start(2) + 2;
            sql("UPDATE assessment SET who = 'somebody else' WHERE seq = " + place);
            assertThat(one.verify(s -> {}).faults()).singleElement().asString().startsWith("2/2 (");
            sql("DELETE FROM assessment WHERE seq = " + place, "DELETE FROM label WHERE seq = " + place);
            assertThat(one.verify(s -> {}).faults()).contains("between 2/1 and 2/3 something is missing");
        }
    }

    @Test
    void a_chain_that_is_gone_shows_by_its_signed_head() throws Exception {
        SigningKey.create(folder.resolve("key"));
        SigningKey key = SigningKey.in(folder.resolve("key"));
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            SignedHead head = one.signedHead(key).orElseThrow();
            assertThat(head.ends()).hasSize(2);
            assertThat(head.isBy(key.open())).isTrue();
            List<SignedHead> heads = List.of(head);
            assertThat(one.verify(heads, s -> {}).faults()).isEmpty();
            sql("DELETE FROM chain WHERE id = 2");
            assertThat(one.verify(s -> {}).faults()).contains("3 places of the table assessment belong to no chain");
            sql(
                    "DELETE FROM assessment WHERE seq > " + Place.start(2),
                    "DELETE FROM label WHERE seq > " + Place.start(2));
            assertThat(one.verify(s -> {}).faults()).isEmpty();
            assertThat(one.verify(heads, s -> {}).faults())
                    .anyMatch(f -> f.endsWith("is of a chain that is not there"));
        }
    }

    @Test
    void what_is_old_goes_from_all_chains_and_what_was_packed_against_it_stays_readable() throws Exception {
        try (Archive one = new Archive(server.address());
                Archive two = new Archive(server.address())) {
            twoChains(one, two);
            Thread.sleep(2);
            Instant then = Instant.now();
            Answered later = Answered.by(ADVISOR, GALLIUM);
            Recorder recorder = new Recorder(one, Mask.NOTHING);
            for (int i = 0; i < 3; i++) {
                recorder.record(later, Caller.NOBODY).join();
            }
            assertThat(one.removeBefore(then)).isEqualTo(5);
            Verification verification = one.verify(s -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assessments()).isEqualTo(3);
            assertThat(verification.removals()).hasSize(2);
            one.each(null, s -> assertThat(s.entry().answer()).isEqualTo(later.json()));
            record(one, null).join();
            assertThat(one.verify(s -> {}).faults()).isEmpty();
        }
    }
}
