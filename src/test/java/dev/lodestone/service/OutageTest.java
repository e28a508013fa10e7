package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.archive.Verification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the record cannot be kept: a clear 503, health says so, nothing acknowledged is lost, and it recovers by itself. */
class OutageTest {
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final Set<String> acknowledged = new TreeSet<>();

    @Test
    void a_full_disk(@TempDir Path folder) throws Exception {
        try (Service service = onItsOwnDisk(folder, "rw")) {
            Path ballast = inside(service, folder).resolve("ballast");
            assess(service, 200);
            fill(ballast);
            refusedUntilMended(service, "disk", () -> Files.delete(ballast));
            everythingAcknowledgedIsThere(Address.of(copy(service, folder)));
        }
    }

    @Test
    void a_folder_that_is_read_only(@TempDir Path folder) throws Exception {
        try (Service service = onItsOwnDisk(folder, "ro")) {
            refusedUntilMended(service, "cannot be written", () -> makeWritable(service, folder));
            everythingAcknowledgedIsThere(Address.of(copy(service, folder)));
        }
    }

    @Test
    void a_database_that_is_down() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Service service = Service.start(database.settings())) {
            assess(service, 200);
            database.down();
            refusedUntilMended(service, "cannot be written", database::up);
            everythingAcknowledgedIsThere(database.address());
        }
    }

    private interface Mending {
        void run() throws Exception;
    }

    private void refusedUntilMended(Service service, String reason, Mending mending) throws Exception {
        HttpResponse<String> refusal = null;
        // Some room may be left for a few more.
        for (int i = 0; i < 100 && (refusal == null || refusal.statusCode() == 200); i++) {
            refusal = post(service);
        }
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
        assertThat(refusal.body()).contains("cannot be put on record").contains("Send the request again");
        HttpResponse<String> health = service.get("/q/health/ready");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"archive\"").containsIgnoringCase(reason);
        assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        // The page starts from the shipped ones.
        assertThat(service.get("/api/v1/dossiers").statusCode()).isEqualTo(200);
        mending.run();
        assess(service, 200);
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private void assess(Service service, int status) throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(post(service).statusCode()).isEqualTo(status);
        }
    }

    private HttpResponse<String> post(Service service) throws IOException {
        byte[] request = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        HttpResponse<String> answer = service.post(Service.ASSESSMENTS, request);
        if (answer.statusCode() == 200) {
            acknowledged.add(answer.headers().firstValue("Assessment-Id").orElseThrow());
        }
        return answer;
    }

    private void everythingAcknowledgedIsThere(Address address) {
        try (Archive archive = new Archive(address)) {
            Set<String> kept = new HashSet<>();
            Verification verification = archive.verify(s -> kept.add(s.entry().id()));
            assertThat(verification.faults()).isEmpty();
            assertThat(kept).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** The service with a small disk of its own in place of a folder, which nobody else sees. */
    private static Service onItsOwnDisk(Path folder, String mode) throws Exception {
        String own = IS_ROOT ? "-m" : "-rm";
        Process trial = new ProcessBuilder("unshare", own, "mount", "-t", "tmpfs", "none", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(trial.getInputStream().readAllBytes());
        assertThat(trial.waitFor())
                .as("this test needs Linux, and root or user namespaces, to mount a disk that it may fill: %s", said)
                .isZero();
        String mount = "mount -t tmpfs -o size=4m," + mode + " none '" + folder + "' && exec \"$@\"";
        List<String> before = List.of("unshare", own, "sh", "-c", mount, "sh");
        return Service.start(
                before,
                Map.of("lodestone.archive.url", folder.resolve("archive.db").toString()));
    }

    /** How that folder looks to the service. */
    private static Path inside(Service service, Path folder) {
        return Path.of("/proc/" + service.pid() + "/root" + folder);
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (byte[] kilobyte = new byte[1024]; ; ) {
                out.write(kilobyte);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static void makeWritable(Service service, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of("nsenter", "-t", Long.toString(service.pid()), "-m"));
        if (!IS_ROOT) {
            command.addAll(List.of("-U", "--preserve-credentials"));
        }
        command.addAll(List.of("mount", "-o", "remount,rw", folder.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** The archive as it stands there, outside; with its log, which holds what is not in the file yet. */
    private static String copy(Service service, Path folder) throws IOException {
        Path outside = Files.createTempDirectory("archive");
        for (String name : List.of("archive.db", "archive.db-wal")) {
            Files.copy(inside(service, folder).resolve(name), outside.resolve(name));
        }
        return outside.resolve("archive.db").toString();
    }
}
