package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Patience;
import dev.lodestone.stream.Broker;
import dev.lodestone.stream.Line;
import dev.lodestone.watch.RandomFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services take facts while they and the broker are killed in turn: what they tell adds up to a full assessment, each change
 * begins where the one before it ended, none comes twice, and all are posted to who watches; {@code -Plong} kills fifty times.
 */
class StreamCrashTest {
    private static final int ROUNDS = Integer.getInteger("lodestone.test.kills", 2);
    private static final int DOSSIERS = 6;
    private static final String LAST = """
            { "fact": "Stockpile", "id": "last", "economy": "US", "mineral": "gallium", "days": 77, "source": "a test" }""";

    private final Random random = new Random(24);
    private final List<RandomFacts> desks = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void what_is_killed_loses_no_change_and_tells_none_twice(@TempDir Path folder) throws Exception {
        try (Inbox inbox = new Inbox();
                Broker broker = Broker.start(Files.createDirectory(folder.resolve("broker")));
                Line line = new Line(broker, "crash").prepared()) {
            Map<String, String> settings = Map.of(
                    "lodestone.archive.url", folder.resolve("archive.db").toString(),
                    "lodestone.changes.private", "true",
                    "lodestone.kafka.servers", broker.servers(),
                    "lodestone.kafka.prefix", "crash",
                    "lodestone.kafka.settle", "20ms");
            Service[] services = {Service.start(settings), Service.start(settings)};
            try {
                byte[] watch = ("{ \"target\": \"" + inbox.address() + "\" }").getBytes(StandardCharsets.UTF_8);
                assertThat(services[0].post("/api/v1/watches", watch).statusCode())
                        .isEqualTo(201);
                for (int d = 0; d < DOSSIERS; d++) {
                    desks.add(new RandomFacts(random));
                    line.put(name(d), "", "{ \"for\": [\"US\"] }");
                }
                Thread load = new Thread(() -> load(line));
                load.start();
                for (int round = 0; round < ROUNDS; round++) {
                    Thread.sleep(3_000);
                    services[round % 2].kill();
                    Thread.sleep(1_000);
                    services[round % 2] = Service.start(settings);
                    Thread.sleep(2_000);
                    broker.kill();
                    degraded(services[round % 2], true);
                    broker.again();
                    degraded(services[round % 2], false);
                }
                ended.set(true);
                load.join();
                settled(line);
                posted(line, inbox);
                assertThat(services[0].get("/q/metrics").body())
                        .contains(
                                "lodestone_stream_lag",
                                "lodestone_stream_change_seconds",
                                "lodestone_stream_dead_total");
            } finally {
                services[0].close();
                services[1].close();
            }
        }
    }

    /** Kafka alone is missing: what comes over HTTP is answered. */
    private static void degraded(Service service, boolean is) throws Exception {
        Patience.until(() -> service.get("/q/health/ready").body(), said -> said.contains("degraded") == is);
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static String name(int dossier) {
        return "desk-" + dossier;
    }

    /** What the broker does not take is sent again until it is back. */
    private void load(Line line) {
        while (!ended.get()) {
            int d = random.nextInt(DOSSIERS);
            String id = desks.get(d).alter(LocalDate.now());
            line.put(name(d), id, desks.get(d).facts().get(id));
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What is told on Kafka is told to those who watch, too. */
    private static void posted(Line line, Inbox inbox) throws Exception {
        Set<String> told = line.changes.stream().map(c -> c.get("id").asText()).collect(Collectors.toSet());
        Patience.until(inbox::arrived, arrived -> arrived.containsAll(told));
        assertThat(inbox.arrived()).isEqualTo(told);
    }

    private void settled(Line line) {
        long[] places = new long[DOSSIERS];
        for (int d = 0; d < DOSSIERS; d++) {
            desks.get(d).facts().put("last", LAST);
            places[d] = line.put(name(d), "last", LAST);
        }
        for (int d = 0; d < DOSSIERS; d++) {
            int each = d;
            line.until(
                    name(d),
                    () -> line.advised.containsKey(name(each))
                            && line.advised
                                            .get(name(each))
                                            .at("/advised/version")
                                            .asLong(-1)
                                    >= places[each]);
        }
        assertThat(line.dead).isEmpty();
        assertThat(line.changes).extracting(c -> c.get("id").asText()).doesNotHaveDuplicates();
        for (JsonNode change : line.changes) {
            if (change.get("type").asText().startsWith("dev.lodestone.flag.")) {
                String dossier = change.at("/data/dossier").asText();
                // Which also holds that each begins where the one before it ended.
                desks.get(Integer.parseInt(dossier.substring("desk-".length()))).take(change);
            }
        }
        for (RandomFacts desk : desks) {
            assertThat(desk.told()).isEqualTo(desk.full(LocalDate.now()));
        }
    }
}
