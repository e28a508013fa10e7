package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.archive.Verification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two replicas on one PostgreSQL, behind a proxy that gives each of them every other connection. */
class ReplicasTest {
    private static final int KEYS = 40;
    private static final int REPEATS = 4;
    private static final int AT_ONCE = 40;

    @Test
    void one_key_is_one_assessment_though_both_get_it_at_once_and_there_is_one_chain() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Service one = Service.start(database.settings());
                Service two = Service.start(database.settings());
                RoundRobin proxy = new RoundRobin(one.port(), two.port())) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < KEYS * REPEATS; i++) {
                answers.add(post(proxy.port(), i / REPEATS));
                if (answers.size() % AT_ONCE == 0) {
                    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                            .join();
                }
            }
            Map<String, Set<String>> idsOfKeys = new HashMap<>();
            Map<String, Set<String>> bodies = new HashMap<>();
            for (int i = 0; i < answers.size(); i++) {
                HttpResponse<String> answer = answers.get(i).join();
                assertThat(answer.statusCode()).isEqualTo(200);
                String key = "key-" + i / REPEATS;
                idsOfKeys
                        .computeIfAbsent(key, k -> new HashSet<>())
                        .add(answer.headers().firstValue("Assessment-Id").orElseThrow());
                bodies.computeIfAbsent(key, k -> new HashSet<>()).add(answer.body());
            }
            assertThat(proxy.connections()).allMatch(n -> n >= KEYS * REPEATS / 2);
            assertThat(idsOfKeys.values()).allMatch(ids -> ids.size() == 1);
            assertThat(bodies.values()).allMatch(texts -> texts.size() == 1);
            Set<String> ids = new HashSet<>();
            idsOfKeys.values().forEach(ids::addAll);
            assertThat(ids).hasSize(KEYS);
            try (Archive archive = new Archive(database.address())) {
                List<String> kept = new ArrayList<>();
                Verification verification =
                        archive.verify(s -> kept.add(s.entry().id()));
                assertThat(verification.faults()).isEmpty();
                assertThat(kept).containsExactlyInAnyOrderElementsOf(ids);
            }
        }
    }

    /** From a client, and so a connection, of its own. */
    private static CompletableFuture<HttpResponse<String>> post(int port, int key) {
        String body = "{\"asOf\":\"2024-12-%02d\",\"facts\":[]}".formatted(1 + key % 28);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Service.ASSESSMENTS))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + key)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
