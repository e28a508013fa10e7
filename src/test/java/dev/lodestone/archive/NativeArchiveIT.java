package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.nativeimage.NativeBinary;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native binary keeps what it acknowledges, however it ends, and answers it again. */
class NativeArchiveIT {
    private static final Path RULES = Path.of("rules");
    private static final int CLIENTS = 8;

    @Test
    void nothing_acknowledged_is_lost_when_it_is_ended_or_killed_on_sqlite(@TempDir Path folder) throws Exception {
        String file = folder.resolve("archive.db").toString();
        ended(Address.of(file));
        NativeBinary.Result verified = NativeBinary.run("archive", "verify", "--archive", file);
        assertThat(verified.exit()).as(verified.err()).isZero();
        NativeBinary.Result replayed = NativeBinary.run("replay", "--archive", file);
        assertThat(replayed.exit()).as(replayed.out() + replayed.err()).isZero();
    }

    @Test
    void nothing_acknowledged_is_lost_when_it_is_ended_or_killed_on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            ended(server.address());
        }
    }

    private static void ended(Address address) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("LODESTONE_ARCHIVE_URL", address.url()));
        if (address.user() != null) {
            settings.put("LODESTONE_ARCHIVE_USER", address.user());
        }
        byte[] body = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        Set<String> acknowledged = new TreeSet<>();
        for (boolean killed : new boolean[] {false, true}) {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try (NativeBinary binary = NativeBinary.serve(RULES, settings)) {
                List<Future<List<String>>> heard = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    heard.add(clients.submit(() -> postUntilClosed(binary, body)));
                }
                Thread.sleep(1_000);
                if (killed) {
                    binary.kill();
                } else {
                    assertThat(binary.terminate()).isIn(0, 143);
                }
                for (Future<List<String>> ids : heard) {
                    acknowledged.addAll(ids.get());
                }
            } finally {
                clients.shutdownNow();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(2 * CLIENTS);
        try (Archive archive = new Archive(address)) {
            Set<String> kept = new TreeSet<>();
            assertThat(archive.verify(s -> kept.add(s.entry().id())).faults()).isEmpty();
            assertThat(kept).containsAll(acknowledged);
        }
    }

    /** The names of all assessments that were acknowledged. */
    private static List<String> postUntilClosed(NativeBinary binary, byte[] body) {
        List<String> ids = new ArrayList<>();
        while (true) {
            HttpResponse<String> answer;
            try {
                answer = binary.post("/api/v1/assessments", body);
            } catch (UncheckedIOException e) {
                return ids;
            }
            if (answer.statusCode() != 200) {
                return ids;
            }
            ids.add(answer.headers().firstValue("Assessment-Id").orElseThrow());
        }
    }
}
