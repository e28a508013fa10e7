package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Patience;
import dev.lodestone.api.TestKeys;
import dev.lodestone.bundle.Bundled;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service keeps the life of its rules, whoever asks by command and whatever is killed. */
class RevisionServiceTest {
    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void people() throws IOException {
        for (String name : List.of("anna", "ben")) {
            Files.writeString(folder.resolve(name + ".key"), "key-of-" + name + "\n");
        }
        Path keys = TestKeys.file(TestKeys.line("anna", "author,approver"), TestKeys.line("ben", "approver"));
        Files.move(keys, folder.resolve("keys"));
        write("one", Bundled.rules("one"));
        write("two", Bundled.rules("two"));
    }

    private void write(String name, RuleFiles files) throws IOException {
        Path rules = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Files.writeString(rules.resolve(file.getKey()), file.getValue());
        }
    }

    private Service service() {
        return Service.start(Map.of(
                "lodestone.rules", folder.resolve("one").toString(),
                "lodestone.rules.revisions", "true",
                "lodestone.access.keys", folder.resolve("keys").toString(),
                "lodestone.access.authoring", "true",
                "lodestone.archive.url", folder.resolve("archive.db").toString()));
    }

    /** What a command of somebody says, with how it ended before. */
    private String by(String who, Service service, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(Service.program());
        command.add("revision");
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--service",
                "http://127.0.0.1:" + service.port(),
                "--key",
                folder.resolve(who + ".key").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static HttpRequest request(Service service, String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("X-API-Key", "key-of-ben")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private static JsonNode get(Service service, String path) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request(service, "GET", path), HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }

    private static void await(Service service, int revision) throws Exception {
        Patience.until(
                () -> get(service, "/api/v1/rules/status"),
                status -> status.at("/revision/number").asInt() == revision);
    }

    @Test
    void by_command_a_draft_is_proved_approved_by_another_person_live_on_both_replicas_and_rolled_back()
            throws Exception {
        try (Service one = service();
                Service two = service()) {
            await(one, 1);
            await(two, 1);
            assertThat(by("anna", one, "draft", "--rules", folder.resolve("two").toString(), "--why", "better"))
                    .startsWith("0 revision 2: draft since ")
                    .contains(" by key:anna (better)");
            assertThat(by("anna", one, "prove", "2")).startsWith("0 Good: no errors, all 1 case come out.");
            assertThat(by("anna", one, "approve", "2"))
                    .startsWith("2 ")
                    .contains("it was drafted by key:anna, and nobody approves their own draft");
            assertThat(by("ben", two, "show", "2", "--diff")).contains("-rule \"live/one\"", "+rule \"live/two\"");
            assertThat(by("ben", two, "approve", "2")).startsWith("0 revision 2: approved");
            assertThat(by("ben", two, "live", "2")).startsWith("0 revision 2: live");
            await(one, 2);
            await(two, 2);
            assertThat(by("ben", one, "show", "2"))
                    .contains("made from revision 1, in use", "changed: live.drl", "Next: rollback");
            assertThat(by("ben", one, "rollback", "--why", "too loud")).startsWith("0 revision 1: live");
            await(two, 1);
            assertThat(by("ben", one, "list"))
                    .contains("revision 2: retired", "revision 1: live")
                    .contains("too loud");
        }
    }

    @Test
    void a_replica_that_is_killed_while_it_brings_one_into_use_leaves_the_old_or_the_new_on_all() throws Exception {
        Random random = new Random(7);
        try (Service stays = service()) {
            await(stays, 1);
            by("anna", stays, "draft", "--rules", folder.resolve("two").toString());
            assertThat(by("anna", stays, "prove", "2")).startsWith("0 Good");
            assertThat(by("ben", stays, "approve", "2")).startsWith("0 ");
            for (int kill = 0; kill < KILLS; kill++) {
                int next = live(stays) == 1 ? 2 : 1;
                try (Service dies = service()) {
                    await(dies, live(stays));
                    HttpClient.newHttpClient()
                            .sendAsync(
                                    request(dies, "POST", "/api/v1/revisions/" + next + "/live"),
                                    HttpResponse.BodyHandlers.discarding());
                    Thread.sleep(random.nextInt(120));
                    dies.kill();
                }
                int live = live(stays);
                assertThat(live).isIn(1, 2);
                await(stays, live);
                try (Service again = service()) {
                    await(again, live);
                }
            }
        }
    }

    /** The one that is live in the archive. */
    private static int live(Service service) throws Exception {
        List<Integer> live = new ArrayList<>();
        get(service, "/api/v1/revisions").forEach(r -> {
            if (r.path("state").asText().equals("live")) {
                live.add(r.path("number").asInt());
            }
        });
        assertThat(live).hasSize(1);
        return live.get(0);
    }
}
