package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while two services on one database write down changes and post them: none is lost, none is there twice or out of its
 * order, and all arrive.
 */
class ChangesCrashTest {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("lodestone.test.kills", 2) / 2);
    private static final int DOSSIERS = 4;
    private static final int VERSIONS = 6;
    private static final String TARGET = "{ \"rules\": [ \"export-control\" ], \"target\": \"%s\" }";
    private static final String FACTS = """
            { "for": [ "US" ], "facts": [
              { "fact": "ImportShare", "id": "share", "importer": "US", "supplier": "CN", "mineral": "gallium",
                "stage": "refined", "share": "%d%%", "period": "2023", "source": "a test" }%s ] }""";
    private static final String BAN = """
            , { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
                "announced": "2024-12-03", "from": "2024-12-03", "source": "a test" }""";

    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        inbox = new Inbox();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void on_sqlite(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive.db");
        kill(new HashMap<>(Map.of("lodestone.archive.url", file.toString())), Address.of(file.toString()));
    }

    @Test
    void on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            kill(new HashMap<>(server.settings()), server.address());
        }
    }

    private void kill(Map<String, String> settings, Address address) throws Exception {
        settings.put("lodestone.changes.every", "20ms");
        settings.put("lodestone.changes.private", "true");
        try (Archive archive = new Archive(address)) {
            Service begun = Service.start(settings);
            byte[] watch = TARGET.formatted(inbox.address()).getBytes(StandardCharsets.UTF_8);
            assertThat(begun.post("/api/v1/watches", watch).statusCode()).isEqualTo(201);
            begun.kill();
            int version = 0;
            for (int round = 0; round < ROUNDS; round++) {
                try (Service one = Service.start(settings);
                        Service other = Service.start(settings)) {
                    for (int v = 0; v < VERSIONS; v++, version++) {
                        for (int d = 0; d < DOSSIERS; d++) {
                            put(archive, "desk-" + d, version);
                        }
                        Thread.sleep(150);
                    }
                    one.kill();
                    other.kill();
                }
            }
            try (Service last = Service.start(settings)) {
                settled(last);
            }
        }
    }

    private static void put(Archive archive, String name, int version) {
        String json = FACTS.formatted(20 + 13 * version % 70, version % 2 == 0 ? "" : BAN);
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        Request request = JsonIntake.read(text, "", 1_000);
        archive.dossiers().put(name, version, text, request, "", "");
    }

    private void settled(Service service) throws Exception {
        List<JsonNode> changes = List.of();
        List<String> wanted = List.of();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        for (int quiet = 0; quiet < 10 || !inbox.arrived().containsAll(wanted); quiet++) {
            assertThat(System.nanoTime())
                    .as("%d of %d arrived", inbox.arrived().size(), wanted.size())
                    .isLessThan(end);
            Thread.sleep(200);
            List<JsonNode> now = changes(service);
            quiet = now.size() == changes.size() ? quiet : 0;
            changes = now;
            wanted = now.stream()
                    .filter(c -> c.at("/data/rule").asText().startsWith("export-control/"))
                    .map(c -> c.get("id").asText())
                    .toList();
        }
        assertThat(changes).extracting(c -> c.get("id").asText()).doesNotHaveDuplicates();
        assertThat(wanted).isNotEmpty();
        inOrder(changes);
        assertThat(changes.stream().map(c -> c.at("/data/dossier").asText()).distinct())
                .hasSize(DOSSIERS);
    }

    /** Each change begins where the one before it ended, of each flag of each dossier. */
    private static void inOrder(List<JsonNode> changes) {
        Map<String, Set<String>> standing = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        for (JsonNode change : changes) {
            String dossier = change.at("/data/dossier").asText();
            int version = change.at("/data/version").asInt();
            assertThat(version).isGreaterThanOrEqualTo(versions.getOrDefault(dossier, 0));
            versions.put(dossier, version);
            if (change.get("type").asText().startsWith("dev.lodestone.flag.")) {
                Set<String> flags =
                        standing.computeIfAbsent(dossier + change.get("subject").asText(), s -> new HashSet<>());
                JsonNode old = change.at("/data/old/says");
                JsonNode now = change.at("/data/new/says");
                assertThat(old.isMissingNode() || flags.remove(old.asText()))
                        .as(change.toString())
                        .isTrue();
                assertThat(now.isMissingNode() || flags.add(now.asText()))
                        .as(change.toString())
                        .isTrue();
            }
        }
    }

    private static List<JsonNode> changes(Service service) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        long after = 0;
        do {
            page = new ObjectMapper()
                    .readTree(service.get("/api/v1/changes?limit=1000&after=" + after)
                            .body());
            page.get("changes").forEach(all::add);
            after = page.get("last").asLong();
        } while (page.get("more").asBoolean());
        return all;
    }

    @Test
    void whoever_listens_does_not_keep_the_service_from_ending_and_as_many_listen_as_may(@TempDir Path folder)
            throws Exception {
        try (Service service = Service.start(Map.of(
                "lodestone.archive.url",
                folder.resolve("archive.db").toString(),
                "lodestone.changes.listeners",
                "2",
                // Who waits for its listeners waits longer than the test does.
                "quarkus.shutdown.timeout",
                "120S"))) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(service.uri("/api/v1/changes"))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<InputStream> first = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            HttpResponse<InputStream> second = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(503);
            service.end();
            assertThat(new String(first.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(":still here");
            assertThat(service.exit()).isEqualTo(143);
        }
    }
}
