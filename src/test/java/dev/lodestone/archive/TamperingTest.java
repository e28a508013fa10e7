package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History that is cut or replaced shows, old archives go on, and what is removed is gone. */
class TamperingTest {
    private static final Request GALLIUM = Intake.file(Path.of("facts/gallium-germanium.json"));
    private static final RuleBase RULES = Shipped.RULES;
    private static final Advisor ADVISOR = new Advisor(RULES);

    @TempDir
    Path folder;

    private Address address() {
        return Address.of(folder.resolve("archive.db").toString());
    }

    private static String record(Archive archive) {
        return new Recorder(archive, Mask.NOTHING)
                .record(Answered.by(ADVISOR, GALLIUM), new Caller("tester", null, null))
                .join()
                .id();
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = new Database(address()).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void a_removal_stands_in_the_chain_and_is_told() throws Exception {
        try (Archive archive = new Archive(address())) {
            record(archive);
            record(archive);
            Thread.sleep(2);
            Instant then = Instant.now();
            record(archive);
            assertThat(archive.removeBefore(then)).isEqualTo(2);
            record(archive);
            Verification verification = archive.verify(s -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.chains().get(0).from()).isEqualTo(3);
            assertThat(verification.assessments()).isEqualTo(2);
            assertThat(verification.since()).isBeforeOrEqualTo(verification.until());
            assertThat(verification.removals()).singleElement().satisfies(r -> {
                assertThat(r.first()).isEqualTo(1);
                assertThat(r.last()).isEqualTo(2);
                assertThat(r.assessments()).isEqualTo(2);
                assertThat(r.at()).isAfterOrEqualTo(then.minusMillis(1));
            });
        }
        sql("UPDATE removal SET at = at - 86400000");
        try (Archive archive = new Archive(address())) {
            assertThat(archive.verify(s -> {}).faults()).isNotEmpty();
        }
    }

    /** It said "The chain holds: 2 assessments". */
    @Test
    void a_note_beside_the_chain_cuts_no_history() throws Exception {
        try (Archive archive = new Archive(address())) {
            for (int i = 0; i < 4; i++) {
                record(archive);
            }
        }
        sql(
                "CREATE TABLE anchor (seq BIGINT PRIMARY KEY, hash TEXT NOT NULL, removed_at BIGINT NOT NULL)",
                "INSERT INTO anchor SELECT seq, hash, 0 FROM assessment WHERE seq = 2",
                "DELETE FROM label WHERE seq <= 2",
                "DELETE FROM assessment WHERE seq <= 2");
        try (Archive archive = new Archive(address())) {
            Verification verification = archive.verify(s -> {});
            // Whoever has the whole database can write what they like into it, but not unseen: it is told as a removal.
            assertThat(verification.removals()).hasSize(1);
            assertThat(verification.removals().get(0).assessments()).isEqualTo(2);
        }
    }

    @Test
    void a_signed_head_shows_what_was_cut_off_or_replaced() throws Exception {
        Path file = folder.resolve("key");
        Path open = SigningKey.create(file);
        SigningKey key = SigningKey.in(file);
        SignedHead head;
        try (Archive archive = new Archive(address())) {
            for (int i = 0; i < 3; i++) {
                record(archive);
            }
            head = archive.signedHead(key).orElseThrow();
            record(archive);
            assertThat(archive.verify(List.of(head), s -> {}).faults()).isEmpty();
        }
        Path heads = Files.writeString(folder.resolve("heads"), head.line() + "\n");
        assertThat(SignedHead.in(heads)).containsExactly(head);
        assertThat(head.isBy(SigningKey.publicIn(open))).isTrue();
        String hash = head.ends().get(0).hash();
        String another = (hash.startsWith("a") ? "b" : "a") + hash.substring(1);
        Files.writeString(
                heads, head.line().replace(hash, another) + "\n" + head.line().replace(head.root(), another));
        assertThat(SignedHead.in(heads)).hasSize(2).noneMatch(h -> h.isBy(SigningKey.publicIn(open)));
        assertThat(head.isBy(SigningKey.publicIn(SigningKey.create(folder.resolve("other")))))
                .isFalse();
        // A whole new archive that holds by itself.
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().startsWith("archive.db"))
                    .forEach(f -> f.toFile().delete());
        }
        try (Archive archive = new Archive(address())) {
            record(archive);
            assertThat(archive.verify(s -> {}).faults()).isEmpty();
            assertThat(archive.verify(List.of(head), s -> {}).faults())
                    .anyMatch(f -> f.contains("is not in the chain, which ends at 1"));
            for (int i = 0; i < 3; i++) {
                record(archive);
            }
            assertThat(archive.verify(List.of(head), s -> {}).faults())
                    .anyMatch(f -> f.contains("is another one than stands there"));
        }
    }

    @Test
    void of_what_is_removed_nothing_is_left_in_the_files_and_their_room_is_given_back() throws Exception {
        List<String> ids = new ArrayList<>();
        Path file = folder.resolve("archive.db");
        try (Archive archive = new Archive(address())) {
            for (int i = 0; i < 60; i++) {
                ids.add(record(archive));
            }
            Thread.sleep(2);
            Instant then = Instant.now();
            String kept = record(archive);
            long before = Files.size(file) + Files.size(folder.resolve("archive.db-wal"));
            assertThat(archive.removeBefore(then)).isEqualTo(60);
            assertThat(contents())
                    .doesNotContain(ids.get(0))
                    .doesNotContain(ids.get(59))
                    .contains(kept);
            archive.erase(true);
            assertThat(Files.size(file)).isLessThan(before / 3);
            assertThat(contents()).contains(kept);
            assertThat(archive.verify(s -> {}).faults()).isEmpty();
        }
    }

    private String contents() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("archive.db"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_record_takes_a_fifth_of_the_room_that_its_texts_do() throws Exception {
        long texts = 0;
        try (Archive archive = new Archive(address())) {
            for (int i = 0; i < 50; i++) {
                Entry entry = archive.find(record(archive)).orElseThrow().entry();
                texts += entry.request().length + entry.answer().length;
            }
            archive.erase(true);
        }
        assertThat(Files.size(folder.resolve("archive.db"))).isLessThan(texts / 5);
    }

    @Test
    void an_archive_of_the_first_version_is_read_verified_and_continued() throws Exception {
        goesOn(address());
    }

    @Test
    void so_is_one_on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            goesOn(server.address());
        }
    }

    private static void goesOn(Address address) throws Exception {
        List<Entry> entries = firstVersion(address);
        try (Archive archive = new Archive(address)) {
            assertThat(archive.find(entries.get(2).id()).orElseThrow().entry().answer())
                    .isEqualTo(entries.get(2).answer());
            Stored kept = archive.find(entries.get(2).id()).orElseThrow();
            assertThat(kept.entry().knownOn()).isNull();
            Verification old = archive.verify(s -> {});
            assertThat(old.faults()).isEmpty();
            assertThat(old.assessments()).isEqualTo(2);
            assertThat(old.removals())
                    .singleElement()
                    .satisfies(r -> assertThat(r.last()).isEqualTo(1));
            record(archive);
            Verification both = archive.verify(s -> {});
            assertThat(both.faults()).isEmpty();
            assertThat(both.assessments()).isEqualTo(3);
        }
        try (Connection connection = new Database(address).connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM label WHERE seq = 2 AND kind = 'flag'");
        }
        try (Archive archive = new Archive(address)) {
            assertThat(archive.verify(s -> {}).faults()).anyMatch(f -> f.startsWith("the labels of 2"));
        }
    }

    /** Three assessments as the first version wrote them, the first of them removed. */
    private static List<Entry> firstVersion(Address address) throws Exception {
        Database database = new Database(address);
        Migrations.run(database::connect, database.words(), "1");
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO assessment (seq, id, at, as_of,"
                        + " rule_base, program, who, micros, idempotency_key, request_digest, masked, flags, worst,"
                        + " previous, hash, request, answer) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement label = connection.prepareStatement("INSERT INTO label VALUES (?,?,?,?,?,?)");
                PreparedStatement rules = connection.prepareStatement("INSERT INTO rule_base VALUES (?,?,?)")) {
            String hash = Chain.START;
            for (long seq = 1; seq <= 3; seq++) {
                Entry entry = entry();
                entries.add(entry);
                String link = Chain.link(1, hash, seq, Chain.content(1, entry));
                if (seq > 1) {
                    insert(insert, seq, entry, hash, link);
                    for (Label l : entry.labels()) {
                        Object[] values = {seq, l.kind(), l.rule(), l.severity(), l.economy(), l.mineral()};
                        for (int i = 0; i < values.length; i++) {
                            label.setObject(i + 1, values[i]);
                        }
                        label.executeUpdate();
                    }
                } else {
                    statement.executeUpdate("INSERT INTO anchor VALUES (1, '" + link + "', 1000)");
                }
                hash = link;
            }
            rules.setString(1, RULES.digest());
            rules.setLong(2, 0);
            rules.setBytes(3, KeptRules.write(RULES.files()));
            rules.executeUpdate();
            statement.executeUpdate("UPDATE chain SET seq = 3, hash = '" + hash + "'");
        }
        return entries;
    }

    private static void insert(PreparedStatement insert, long seq, Entry e, String previous, String hash)
            throws Exception {
        Object[] values = {
            seq,
            e.id(),
            e.at().toEpochMilli(),
            e.asOf().toString(),
            e.ruleBase(),
            e.program(),
            e.who(),
            e.took().toNanos() / 1000,
            e.key(),
            e.requestDigest(),
            "",
            e.flags(),
            e.worst(),
            previous,
            hash,
            e.request(),
            e.answer()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    private static Entry entry() throws Exception {
        Path scratch = Files.createTempDirectory("scratch");
        List<Entry> made = new ArrayList<>();
        try (Archive archive = new Archive(Address.of(scratch.resolve("a.db").toString()))) {
            Answered answered = Answered.by(ADVISOR, GALLIUM);
            record(archive);
            archive.each(
                    null,
                    s -> made.add(s.labelled(Label.of(answered.assessment())).entry()));
        }
        return made.get(0);
    }
}
