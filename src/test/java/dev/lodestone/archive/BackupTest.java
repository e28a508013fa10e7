package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.intake.Intake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken while the archive is written to is a whole archive, goes on, and signed heads tell what it lacks. */
class BackupTest {
    private static final Answered ANSWERED =
            Answered.by(Shipped.ADVISOR, Intake.file(Path.of("facts/gallium-germanium.json")));

    @TempDir
    Path folder;

    private interface Backup {
        Address of(Archive archive) throws Exception;
    }

    private static List<CompletableFuture<Receipt>> record(Archive archive, int times) {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            receipts.add(new Recorder(archive, Mask.NOTHING).record(ANSWERED, Caller.NOBODY));
        }
        return receipts;
    }

    @Test
    void of_sqlite() throws Exception {
        Address address = Address.of(folder.resolve("archive.db").toString());
        Path copy = folder.resolve("copy.db");
        restored(address, archive -> {
            archive.backup(copy);
            return Address.of(copy.toString());
        });
    }

    @Test
    void of_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            restored(server.address(), archive -> server.restore(server.dump(), "restored"));
        }
    }

    private void restored(Address address, Backup backup) throws Exception {
        SigningKey.create(folder.resolve("key"));
        SigningKey key = SigningKey.in(folder.resolve("key"));
        List<SignedHead> before;
        List<SignedHead> after;
        Address copy;
        try (Archive archive = new Archive(address)) {
            record(archive, 5).forEach(CompletableFuture::join);
            before = archive.signedHead(key).stream().toList();
            List<CompletableFuture<Receipt>> meanwhile = record(archive, 300);
            copy = backup.of(archive);
            meanwhile.forEach(CompletableFuture::join);
            record(archive, 1).forEach(CompletableFuture::join);
            after = archive.signedHead(key).stream().toList();
        }
        try (Archive restored = new Archive(copy)) {
            Verification verification = restored.verify(before, s -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assessments()).isBetween(5L, 305L);
            assertThat(restored.verify(after, s -> {}).faults()).anyMatch(f -> f.contains("is not in the chain"));
            assertThat(restored.page(new Query(null, null, null, null, null, null, null, null, null, 1))
                            .get(0)
                            .entry()
                            .id())
                    .isNotNull();
            record(restored, 1).forEach(CompletableFuture::join);
            assertThat(restored.verify(before, s -> {}).faults()).isEmpty();
        }
    }
}
