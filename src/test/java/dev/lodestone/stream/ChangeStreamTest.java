package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.Patience;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.watch.ChangeFeed;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.Desk;
import dev.lodestone.watch.KeptChange;
import dev.lodestone.watch.ToldElsewhere;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes of dossiers on Kafka is told to those who watch the archive, too. */
class ChangeStreamTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
    private static final String SHARE = """
            { "fact": "ImportShare", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined",
              "share": "%d%%", "period": "2023", "source": "a test" }""";

    @TempDir
    static Path folder;

    private static Broker broker;

    @BeforeAll
    static void begin() throws Exception {
        broker = Broker.start(Files.createDirectory(folder.resolve("broker")));
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    private static void put(Line line, int percent) {
        NAMES.forEach(n -> line.put(n, "share", SHARE.formatted(percent)));
    }

    private static List<KeptChange> kept(Archive archive) {
        return new ChangeFeed(archive).after(0, ChangeFilter.ALL, 10_000);
    }

    /** Two that read, and one archive. */
    private static void told(Archive archive, String prefix) throws Exception {
        try (Line line = new Line(broker, prefix).prepared()) {
            StreamSettings settings = line.settings(Duration.ofMillis(20));
            ToldElsewhere told = new ToldElsewhere(archive);
            try (FactStream facts =
                    new FactStream(settings, () -> Desk.ADVISOR, Clock.systemUTC(), new StreamFigures(time -> {}))) {
                try (ChangeStream one = new ChangeStream(settings, facts, told);
                        ChangeStream other = new ChangeStream(settings, facts, told)) {
                    put(line, 85);
                    line.until("all begin", () -> line.advised.keySet().containsAll(NAMES));
                    arrives(line, archive);
                    line.send(new ProducerRecord<>(
                            prefix + ".changes",
                            "a".getBytes(StandardCharsets.UTF_8),
                            "{ \"id\": \"3\", \"type\": \"another\" }".getBytes(StandardCharsets.UTF_8)));
                    assertThat(one.fault()).isEmpty();
                    assertThat(other.fault()).isEmpty();
                }
                int before = line.changes.size();
                put(line, 15);
                line.until("what was said in vain", () -> line.flags("cleared").size() >= NAMES.size());
                assertThat(line.changes).hasSizeGreaterThan(before);
                try (ChangeStream again = new ChangeStream(settings, facts, told)) {
                    arrives(line, archive);
                    assertThat(again.fault()).isEmpty();
                }
            }
        }
    }

    private static void arrives(Line line, Archive archive) throws Exception {
        Patience.until(() -> kept(archive).size() >= ours(line).size());
        line.more(Duration.ofMillis(500));
        List<KeptChange> kept = kept(archive);
        assertThat(kept)
                .extracting(KeptChange::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ours(line).stream().map(c -> c.get("id").asText()).toList());
        assertThat(kept).isSortedAccordingTo(Comparator.comparing(KeptChange::place));
        for (String name : NAMES) {
            assertThat(kept.stream()
                            .filter(c -> c.dossier().equals(name))
                            .map(c -> bare(Line.json(c.json().getBytes(StandardCharsets.UTF_8)))))
                    .containsExactlyElementsOf(ours(line).stream()
                            .filter(c -> c.at("/data/dossier").asText().equals(name))
                            .map(ChangeStreamTest::bare)
                            .toList());
        }
    }

    /** Without what somebody else wrote there. */
    private static List<JsonNode> ours(Line line) {
        return line.changes.stream().filter(c -> c.has("data")).toList();
    }

    /** Without what the topic, and the feed, tell of its place. */
    private static JsonNode bare(JsonNode event) {
        ObjectNode rest = event.deepCopy();
        rest.remove(List.of("partitionkey", "sequence"));
        return rest;
    }

    @Test
    void each_change_stands_in_the_feed_once_and_in_order_however_many_read_them() throws Exception {
        try (Archive archive = new Archive(Address.of(folder.resolve("one.db").toString()))) {
            told(archive, "sqlite");
        }
    }

    @Test
    void also_on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Archive archive = new Archive(server.address())) {
            told(archive, "postgresql");
        }
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() throws Exception {
        try (Archive archive = new Archive(Address.of(folder.resolve("anew.db").toString()));
                Line line = new Line(broker, "anew").prepared()) {
            ToldElsewhere told = new ToldElsewhere(archive);
            for (int part = 0; part < Line.PARTITIONS; part++) {
                told.take("anew.changes", part, new TreeMap<>(), 1_000);
            }
            StreamSettings settings = line.settings(Duration.ofMillis(20));
            try (FactStream facts = new FactStream(
                            settings, () -> Desk.ADVISOR, Clock.systemUTC(), new StreamFigures(time -> {}));
                    ChangeStream changes = new ChangeStream(settings, facts, told)) {
                put(line, 85);
                line.until("all begin", () -> line.advised.keySet().containsAll(NAMES));
                arrives(line, archive);
                assertThat(changes.fault()).isEmpty();
            }
        }
    }
}
