package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.intake.JsonIntake;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while eight clients edit one dossier: no version that was acknowledged is lost, none is half-written. */
class DossierCrashTest {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("lodestone.test.kills", 2) / 2);
    private static final int WRITERS = 8;
    private static final String DESK = "/api/v1/dossiers/desk";

    /** Who was told that their version is kept, by version. */
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void on_sqlite(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive.db");
        kill(Map.of("lodestone.archive.url", file.toString()), Address.of(file.toString()));
    }

    @Test
    void on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            kill(server.settings(), server.address());
        }
    }

    private void kill(Map<String, String> settings, Address address) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Service service = Service.start(settings);
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                String who = "round " + round + " writer " + w;
                writers.add(new Thread(() -> edit(service, who)));
            }
            writers.forEach(Thread::start);
            while (acknowledged.size() < round * 60) {
                Thread.sleep(5);
            }
            service.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (Archive archive = new Archive(address)) {
            whole(archive.dossiers());
        }
    }

    private void edit(Service service, String who) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; ; i++) {
            String title = who + " edit " + i;
            try {
                HttpResponse<String> seen = client.send(
                        HttpRequest.newBuilder(service.uri(DESK)).build(), HttpResponse.BodyHandlers.ofString());
                HttpRequest.Builder put = HttpRequest.newBuilder(service.uri(DESK))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{ \"title\": \"" + title + "\", \"facts\": [] }"));
                seen.headers()
                        .firstValue("ETag")
                        .ifPresentOrElse(tag -> put.header("If-Match", tag), () -> put.header("If-None-Match", "*"));
                HttpResponse<String> done = client.send(put.build(), HttpResponse.BodyHandlers.ofString());
                if (done.statusCode() < 300) {
                    String tag = done.headers().firstValue("ETag").orElseThrow();
                    acknowledged.put(Integer.valueOf(tag.replace("\"", "")), title);
                }
            } catch (IOException e) {
                return; // It was killed.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void whole(KeptDossiers dossiers) {
        List<KeptDossier> versions = dossiers.versions("desk");
        for (int i = 0; i < versions.size(); i++) {
            int version = versions.size() - i;
            assertThat(versions.get(i).version()).isEqualTo(version);
            KeptDossier kept = dossiers.version("desk", version).orElseThrow();
            String title = JsonIntake.tree(kept.text(), "").path("title").asText();
            assertThat(title).isEqualTo(kept.title());
            if (acknowledged.containsKey(version)) {
                assertThat(title).as("version %d", version).isEqualTo(acknowledged.get(version));
            }
        }
        assertThat(versions.size()).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(60);
        System.out.printf(
                "killed %d times, %d versions acknowledged, %d kept%n", ROUNDS, acknowledged.size(), versions.size());
    }
}
