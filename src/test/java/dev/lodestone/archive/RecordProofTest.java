package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record is proved by a short path to a signed head, to who has the public key and nothing else. */
class RecordProofTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request SMALL = JsonIntake.read("""
            { "title": "Gallium", "asOf": "2024-09-15", "facts": [
              { "fact": "ExportControl", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban", "from": "2024-01-01",
                "source": "a \\"\\u00e4\\"" } ] }
            """.getBytes(StandardCharsets.UTF_8), "facts.json", 10);

    @TempDir
    Path folder;

    private SigningKey key;
    private PublicKey open;

    @BeforeEach
    void aKey() {
        open = SigningKey.publicIn(SigningKey.create(folder.resolve("key")));
        key = SigningKey.in(folder.resolve("key"));
    }

    private Archive archive() {
        return new Archive(Address.of(folder.resolve("archive.db").toString()));
    }

    private static List<String> record(Archive archive, int count) {
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        List<CompletableFuture<Receipt>> writing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            writing.add(recorder.record(Answered.by(ADVISOR, SMALL), new Caller("desk " + i, null, null)));
        }
        return writing.stream().map(receipt -> receipt.join().id()).toList();
    }

    private SignedHead head(Archive archive) {
        return archive.signedHead(key).orElseThrow();
    }

    private static Optional<RecordProof> proof(Archive archive, String id, SignedHead... heads) {
        return archive.proof(archive.find(id).orElseThrow(), List.of(heads));
    }

    private boolean holds(String line) {
        try {
            return RecordProof.read(line).faults(open).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether each of some lines holds, by docs/verify-proof.mjs. */
    private List<Boolean> byNode(List<byte[]> lines) throws IOException, InterruptedException {
        Path file = folder.resolve("proofs");
        try (var out = Files.newOutputStream(file)) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        Process node = new ProcessBuilder(
                        "node", "docs/verify-proof.mjs", file.toString(), "--key", folder.resolve("key.pub") + "")
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(l -> l.startsWith("BROKEN") || l.startsWith("The proof holds: "))
                .toList();
        List<Boolean> holds = said.stream().map(l -> l.startsWith("The")).toList();
        assertThat(node.waitFor()).isEqualTo(holds.contains(false) ? 1 : 0);
        return holds;
    }

    private boolean holdsByNode(String line) throws IOException, InterruptedException {
        return byNode(List.of(line.getBytes(StandardCharsets.UTF_8))).equals(List.of(true));
    }

    @Test
    void each_record_of_several_chains_is_proved_and_the_path_is_short() throws Exception {
        Node.needed();
        try (PostgresServer server = PostgresServer.start();
                Archive one = new Archive(server.address());
                Archive two = new Archive(server.address());
                Connection busy = new Database(server.address()).open();
                Connection busier = new Database(server.address()).open()) {
            List<String> ids = new ArrayList<>(record(one, 40));
            new Chains(server.address()).take(busy);
            ids.addAll(record(two, 7));
            new Chains(server.address()).take(busier);
            ids.addAll(record(one, 3));
            busier.rollback();
            busy.rollback();
            SignedHead head = head(one);
            assertThat(head.ends()).hasSize(3);
            assertThat(one.verify(List.of(head), s -> {}).faults()).isEmpty();
            List<byte[]> lines = new ArrayList<>();
            for (String id : ids) {
                RecordProof proof = proof(two, id, head).orElseThrow();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(6);
                assertThat(proof.join()).hasSizeLessThanOrEqualTo(2);
                assertThat(holds(proof.line())).isTrue();
                lines.add(proof.line().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(byNode(lines)).hasSize(50).doesNotContain(false);
            String later = record(one, 1).get(0);
            assertThat(proof(one, later, head)).isEmpty();
            assertThat(proof(one, later, head, head(one))).isPresent();
        }
    }

    @Test
    void whichever_byte_of_a_proof_is_changed_it_is_refused() throws Exception {
        Node.needed();
        byte[] line;
        try (Archive archive = archive()) {
            List<String> ids = record(archive, 11);
            line = proof(archive, ids.get(8), head(archive))
                    .orElseThrow()
                    .line()
                    .getBytes(StandardCharsets.UTF_8);
        }
        assertThat(holds(new String(line, StandardCharsets.UTF_8))).isTrue();
        List<byte[]> changed = new ArrayList<>();
        for (int i = 0; i < line.length; i++) {
            byte[] other = line.clone();
            other[i] ^= (byte) (1 << i % 7);
            if (isText(other)) {
                assertThat(holds(new String(other, StandardCharsets.UTF_8)))
                        .as("byte %d", i)
                        .isFalse();
            }
            if (other[i] != '\n' && other[i] != '\r') {
                changed.add(other);
            }
        }
        assertThat(changed).hasSizeGreaterThan(2_500);
        assertThat(byNode(changed)).hasSize(changed.size()).doesNotContain(true);
    }

    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void another_key_another_record_and_another_head_are_refused() throws Exception {
        try (Archive archive = archive()) {
            List<String> ids = record(archive, 5);
            SignedHead early = head(archive);
            record(archive, 2);
            RecordProof one = proof(archive, ids.get(0), early).orElseThrow();
            RecordProof two = proof(archive, ids.get(1), head(archive)).orElseThrow();
            assertThat(new RecordProof(two.record(), one.path(), one.end(), one.join(), one.head()).faults(open))
                    .singleElement()
                    .asString()
                    .contains("does not lead from the record");
            assertThat(new RecordProof(one.record(), one.path(), one.end(), one.join(), two.head()).faults(open))
                    .singleElement()
                    .asString()
                    .contains("does not lead from the chain");
            PublicKey other = SigningKey.publicIn(SigningKey.create(folder.resolve("other")));
            assertThat(one.faults(other)).singleElement().asString().contains("is not signed with the key");
            assertThat(one.toString()).contains(ids.get(0)).contains("in the head that was signed at");
        }
    }

    @Test
    void what_was_removed_does_not_keep_others_from_being_proved_and_old_proofs_hold() throws Exception {
        Node.needed();
        try (Archive archive = archive()) {
            String gone = record(archive, 6).get(2);
            SignedHead before = head(archive);
            String old = proof(archive, gone, before).orElseThrow().line();
            Thread.sleep(2);
            Instant then = Instant.now();
            String left = record(archive, 3).get(1);
            SignedHead between = head(archive);
            String whole = proof(archive, left, between).orElseThrow().line();
            assertThat(archive.removeBefore(then)).isEqualTo(6);
            assertThat(proof(archive, left, before, between)).isEmpty();
            SignedHead after = head(archive);
            String proved =
                    proof(archive, left, before, between, after).orElseThrow().line();
            assertThat(after.ends().get(0).size()).isEqualTo(4);
            for (String line : List.of(old, whole, proved)) {
                assertThat(holds(line)).isTrue();
                assertThat(holdsByNode(line)).isTrue();
            }
            assertThat(archive.verify(List.of(before, between, after), s -> {}).faults())
                    .isEmpty();
            assertThat(archive.removeBefore(Instant.now())).isEqualTo(3);
            assertThat(archive.verify(List.of(before, between, after, head(archive)), s -> {})
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void a_record_of_the_first_version_is_proved() throws Exception {
        Node.needed();
        try (InputStream packed = new GZIPInputStream(RecordProofTest.class.getResourceAsStream("/archive/v1.db.gz"))) {
            Files.copy(packed, folder.resolve("archive.db"));
        }
        try (Archive archive = archive()) {
            List<String> ids = new ArrayList<>();
            archive.each(null, stored -> ids.add(stored.entry().id()));
            ids.addAll(record(archive, 1));
            SignedHead head = head(archive);
            for (String id : ids) {
                String line = proof(archive, id, head).orElseThrow().line();
                assertThat(holds(line)).isTrue();
                assertThat(holdsByNode(line)).isTrue();
            }
            String first = proof(archive, ids.get(0), head).orElseThrow().line();
            String relabelled = first.replaceFirst("\\[\"subject\"[^]]*],?", "");
            assertThat(relabelled).isNotEqualTo(first);
            assertThat(holds(relabelled)).isFalse();
            assertThat(holdsByNode(relabelled)).isFalse();
        }
    }

    @Test
    void heads_of_before_are_looked_at_beside_those_of_now() throws Exception {
        Path file = folder.resolve("heads");
        try (Archive archive = archive()) {
            record(archive, 3);
            ChainEnd end = head(archive).ends().get(0);
            Instant at = Instant.parse("2026-11-01T10:00:00.123Z");
            String said = "lodestone-head " + end.seq() + " " + end.hash() + " " + at.toEpochMilli();
            String form1 = "{\"seq\":" + end.seq() + ",\"hash\":\"" + end.hash() + "\",\"at\":\"" + at + "\",\"key\":\""
                    + key.fingerprint() + "\",\"signature\":\"" + key.sign(said.getBytes(StandardCharsets.UTF_8))
                    + "\"}";
            record(archive, 2);
            Files.writeString(file, form1 + "\n" + head(archive).line() + "\n");
            List<SignedHead> heads = SignedHead.in(file);
            assertThat(heads).hasSize(2).allMatch(h -> h.isBy(open));
            assertThat(heads.get(0).line()).isEqualTo(form1);
            assertThat(archive.verify(heads, s -> {}).faults()).isEmpty();
            assertThat(proof(
                            archive,
                            archive.page(new Query(null, null, null, null, null, null, null, null, null, 1))
                                    .get(0)
                                    .entry()
                                    .id(),
                            heads.get(0)))
                    .isEmpty();
        }
        try (Connection connection = new Database(Address.of(folder.resolve("archive.db") + "")).connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE chain SET seq = 4, hash = (SELECT previous FROM assessment WHERE seq = 5)");
            statement.executeUpdate("DELETE FROM label WHERE seq = 5");
            statement.executeUpdate("DELETE FROM assessment WHERE seq = 5");
        }
        try (Archive archive = archive()) {
            assertThat(archive.verify(s -> {}).faults()).isEmpty();
            assertThat(archive.verify(SignedHead.in(file), s -> {}).faults())
                    .singleElement()
                    .asString()
                    .contains("the head 5")
                    .contains("is not in the chain, which ends at 4");
        }
    }

    @Test
    void trees_that_are_kept_grow_as_those_that_are_made_anew() throws Exception {
        ChainTrees kept = new ChainTrees();
        try (Archive archive = archive()) {
            for (int more : List.of(1, 4, 3, 9)) {
                record(archive, more);
                SignedHead grown = archive.signedHead(key, kept).orElseThrow();
                assertThat(grown.root()).isEqualTo(head(archive).root());
            }
            Thread.sleep(2);
            Instant then = Instant.now();
            record(archive, 2);
            archive.removeBefore(then);
            assertThat(archive.signedHead(key, kept).orElseThrow().root())
                    .isEqualTo(head(archive).root());
        }
    }
}
