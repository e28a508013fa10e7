package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Patience;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.bundle.BundleHost;
import dev.lodestone.bundle.Bundled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service takes its rules from a server of bundles. */
class BundleServiceTest {
    @TempDir
    private Path folder;

    private SigningKey key;

    @BeforeEach
    void key() throws Exception {
        key = Bundled.key(folder, "key");
    }

    private Map<String, String> settings(BundleHost host, String replica) {
        return new HashMap<>(Map.of(
                "lodestone.bundle.url", host.url().toString(),
                "lodestone.bundle.trust", folder.resolve("key.pub").toString(),
                "lodestone.bundle.folder", folder.resolve(replica).toString(),
                "lodestone.bundle.every", "300ms",
                "lodestone.archive.url", "off"));
    }

    private static JsonNode await(Service service, Predicate<JsonNode> until) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        return Patience.until(
                () -> mapper.readTree(service.get("/api/v1/rules/status").body()), until);
    }

    private static Predicate<JsonNode> has(int revision) {
        return status -> status.at("/bundle/revision").asInt() == revision;
    }

    private static String asked(Service service) throws IOException {
        byte[] request = "{\"asOf\":\"2026-12-01\",\"for\":[\"US\"],\"facts\":[]}".getBytes(StandardCharsets.UTF_8);
        return service.post(Service.ASSESSMENTS, request).body();
    }

    @Test
    void it_answers_by_the_newest_bundle_and_after_a_restart_without_the_server_by_the_last_good_one()
            throws Exception {
        try (BundleHost host = new BundleHost()) {
            host.serves(Bundled.of(Bundled.rules("one"), 5, key));
            try (Service service = Service.start(settings(host, "a"))) {
                await(service, has(5));
                assertThat(asked(service)).contains("live/one");
                host.serves(Bundled.of(Bundled.rules("two"), 6, key));
                await(service, has(6));
                assertThat(asked(service)).contains("live/two");
                host.serves(Bundled.of(Bundled.rules("old"), 4, key));
                JsonNode degraded = await(service, s -> s.path("state").asText().equals("degraded"));
                assertThat(degraded.at("/bundle/error").asText()).contains("older than 6");
                assertThat(asked(service)).contains("live/two");
                assertThat(service.get("/q/health/ready").body()).contains("\"revision\": 6");
                assertThat(service.get("/q/metrics").body())
                        .contains("lodestone_bundle_revision 6.0")
                        .containsPattern("lodestone_bundle_failures_total [1-9]")
                        .containsPattern("lodestone_bundle_days \\d+");
            }
            host.close();
            try (Service service = Service.start(settings(host, "a"))) {
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                assertThat(asked(service)).contains("live/two");
            }
        }
    }

    @Test
    void two_replicas_of_which_one_was_killed_end_on_the_same_revision() throws Exception {
        try (BundleHost host = new BundleHost()) {
            host.serves(Bundled.of(Bundled.rules("one"), 5, key));
            try (Service one = Service.start(settings(host, "a"))) {
                await(one, has(5));
                try (Service two = Service.start(settings(host, "b"))) {
                    await(two, has(5));
                    host.serves(Bundled.of(Bundled.rules("two"), 6, key));
                    two.kill();
                }
                host.serves(Bundled.of(Bundled.rules("three"), 7, key));
                try (Service again = Service.start(settings(host, "b"))) {
                    await(one, has(7));
                    await(again, has(7));
                    assertThat(asked(one)).contains("live/three");
                    assertThat(asked(again)).contains("live/three");
                }
            }
        }
    }

    @Test
    void rules_from_two_places_and_a_bundle_that_nobody_could_trust_keep_it_from_starting() throws Exception {
        try (BundleHost host = new BundleHost()) {
            Map<String, String> both = settings(host, "a");
            both.put("lodestone.rules", "rules");
            assertThat(refusal(both)).contains("lodestone.rules and lodestone.bundle.url are both set");
            Map<String, String> noKeys = settings(host, "a");
            noKeys.remove("lodestone.bundle.trust");
            assertThat(refusal(noKeys)).contains("lodestone.bundle.url is set without lodestone.bundle.trust");
            Map<String, String> wrongKeys = settings(host, "a");
            wrongKeys.put("lodestone.bundle.trust", folder.resolve("missing").toString());
            assertThat(refusal(wrongKeys)).contains("missing: there is no such file or folder");
        }
    }

    private static String refusal(Map<String, String> settings) throws Exception {
        Process process = Service.launch(List.of(), settings);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        return told;
    }
}
