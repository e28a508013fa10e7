package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Patience;
import dev.lodestone.watch.Desk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts come in over a real broker, and what they change goes out: once, in order, with what did it. */
class FactStreamTest {
    private static final Duration SETTLE = Duration.ofMillis(50);
    private static final String DESK = "desk";
    private static final String US = "{ \"for\": [\"US\"] }";

    @TempDir
    static Path folder;

    private static Broker broker;

    private final Desk.Days clock = new Desk.Days();
    private Line line;

    @BeforeAll
    static void begin() throws Exception {
        broker = Broker.start(folder);
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @BeforeEach
    void open() {
        line = new Line(broker, "t" + UUID.randomUUID().toString().substring(0, 8)).prepared();
    }

    @AfterEach
    void close() throws Exception {
        AsyncApi api = new AsyncApi();
        line.changes.forEach(
                c -> assertThat(api.faults("change", c)).as(c.toString()).isEmpty());
        line.advised.values().forEach(s -> assertThat(api.faults("standing", s)).isEmpty());
        line.dead.forEach(
                r -> assertThat(api.faults("refusal", Line.json(r.value()))).isEmpty());
        line.close();
    }

    @Test
    void the_first_fact_after_a_rest_waits_a_twentieth_of_the_settling_time() {
        put("", US);
        try (FactStream stream = stream(Duration.ofSeconds(40))) {
            long begun = System.nanoTime();
            standsAt(put("share", Line.share(85)));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(39));
            assertThat(stream.fault()).isEmpty();
        }
    }

    private FactStream stream() {
        return stream(SETTLE);
    }

    private FactStream stream(Duration settle) {
        return new FactStream(line.settings(settle), () -> Desk.ADVISOR, clock, new StreamFigures(time -> {}));
    }

    private static String ban(LocalDate from) {
        return """
                { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
                  "announced": "2024-12-03", "from": "%s", "source": "a test" }""".formatted(from);
    }

    private long put(String fact, String json) {
        return line.put(DESK, fact, json, clock.instant());
    }

    private void standsAt(long place) {
        line.until(
                "what is advised on record " + place,
                () -> line.advised.containsKey(DESK)
                        && line.advised.get(DESK).at("/advised/version").asLong(-1) >= place);
    }

    @Test
    void a_fact_comes_in_and_its_change_goes_out_with_what_did_it() {
        put("", US);
        put("share", Line.share(85));
        try (FactStream stream = stream()) {
            standsAt(put("ban", ban(LocalDate.of(2024, 12, 3))));
            assertThat(line.flags("raised")).anyMatch(s -> s.contains("export-control/"));
            line.changes.clear();
            standsAt(put("share", Line.share(20)));
            assertThat(line.changes).isNotEmpty();
            for (JsonNode change : line.changes) {
                assertThat(change.at("/data/why/facts").toString())
                        .as(change.toString())
                        .isEqualTo("[\"share\"]");
                assertThat(change.get("source").asText()).isEqualTo("lodestone/dossiers/desk");
                assertThat(change.get("partitionkey").asText()).isEqualTo(DESK);
                assertThat(change.get("specversion").asText()).isEqualTo("1.0");
            }
            assertThat(stream.fault()).isEmpty();
        }
        for (ConsumerRecord<byte[], byte[]> record : line.raw) {
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(DESK);
            assertThat(record.partition()).isEqualTo(DossierKey.partition(DESK, Line.PARTITIONS));
            assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .startsWith("application/cloudevents+json");
        }
        assertThat(line.changes).extracting(c -> c.get("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void a_topic_that_is_made_packs_records_so_that_a_native_binary_can_read_them_too() {
        try (Admin admin = line.settings(SETTLE).admin()) {
            ConfigResource facts = new ConfigResource(ConfigResource.Type.TOPIC, line.facts());
            Config made = StreamTopics.got(
                            () -> admin.describeConfigs(List.of(facts)).all().get())
                    .get(facts);
            assertThat(made.get("compression.type").value()).isEqualTo("gzip");
            assertThat(made.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    void a_tombstone_clears_and_the_last_one_removes_the_dossier() {
        put("share", Line.share(85));
        try (FactStream stream = stream()) {
            standsAt(put("ban", ban(LocalDate.of(2024, 12, 3))));
            standsAt(put("ban", null));
            assertThat(line.flags("cleared")).anyMatch(s -> s.contains("export-control/"));
            put("share", null);
            line.until("the dossier is gone", () -> line.advised.get(DESK).isNull());
            assertThat(line.flags("cleared")).hasSameSizeAs(line.flags("raised"));
            assertThat(line.changes
                            .get(line.changes.size() - 1)
                            .at("/data/why/removed")
                            .asBoolean())
                    .isTrue();
            assertThat(stream.fault()).isEmpty();
        }
    }

    private void bad(String key, String value, int partition, String schema) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                line.facts(), partition, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        if (schema != null) {
            record.headers().add(FactRecord.SCHEMA, schema.getBytes(StandardCharsets.UTF_8));
        }
        line.send(record);
    }

    @Test
    void what_cannot_be_read_is_told_with_its_problem_and_the_stream_goes_on() {
        int here = DossierKey.partition(DESK, Line.PARTITIONS);
        put("", US);
        put("ban", ban(LocalDate.of(2024, 12, 3)));
        try (FactStream stream = stream()) {
            standsAt(put("share", Line.share(85)));
            bad("desk/share", "{ not JSON", here, null);
            bad("desk/other", "{ \"fact\": \"ExportContrl\" }", here, null);
            bad("desk/share", Line.share(12), (here + 1) % Line.PARTITIONS, null);
            bad("desk/share", Line.share(13), here, "2");
            bad("no key of a fact", Line.share(14), here, null);
            bad("desk/share", Line.share(15).replace("{ ", "{ \"id\": \"another\", "), here, "1");
            bad("desk/", "{ \"for\": [\"Atlantis\"] }", here, null);
            standsAt(put("stock", """
                    { "fact": "Stockpile", "economy": "US", "mineral": "gallium", "days": 20, "source": "a test" }"""));
            line.until("seven are dead", () -> line.dead.size() == 7);
            assertThat(stream.fault()).isEmpty();
        }
        assertThat(line.dead).allSatisfy(record -> {
            JsonNode body = Line.json(record.value());
            assertThat(body.at("/errors/0/message").asText()).isNotBlank();
            assertThat(body.get("status").asInt()).isEqualTo(400);
            assertThat(text(record, "topic")).isEqualTo(line.facts());
            assertThat(text(record, "offset")).matches("\\d+");
        });
        int before = line.changes.size();
        // What stood before a bad record stands, also for whoever builds it anew.
        try (FactStream again = stream()) {
            put("stock", null);
            line.until("the stock is gone", () -> line.changes.size() > before);
            assertThat(again.fault()).isEmpty();
        }
        assertThat(line.dead).hasSize(7);
        assertThat(line.advised.get(DESK).get("kept")).hasSize(2);
        assertThat(line.changes.subList(before, line.changes.size()))
                .allSatisfy(c -> assertThat(c.at("/data/why/facts").toString()).isEqualTo("[\"stock\"]"));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    @Test
    void two_services_share_the_dossiers_and_one_takes_over_when_the_other_ends() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        try (FactStream one = stream()) {
            try (FactStream other = stream()) {
                names.forEach(n -> line.put(n, "share", Line.share(85), clock.instant()));
                line.until("all begin", () -> line.advised.keySet().containsAll(names));
                names.forEach(n -> line.put(n, "share", Line.share(15), clock.instant()));
                assertThat(other.fault()).isEmpty();
            }
            names.forEach(n -> line.put(n, "ban", ban(LocalDate.of(2024, 12, 3)), clock.instant()));
            line.until(
                    "all are told of the ban",
                    () -> names.stream()
                            .allMatch(n -> line.changes.stream()
                                    .anyMatch(
                                            c -> c.at("/data/dossier").asText().equals(n)
                                                    && c.get("subject").asText().contains("export-control/"))));
            assertThat(one.fault()).isEmpty();
        }
        line.more(Duration.ofMillis(500));
        assertThat(line.changes).extracting(c -> c.get("id").asText()).doesNotHaveDuplicates();
        inOrder(line.changes);
    }

    /** Each change begins where the one before it ended, of each flag of each dossier. */
    static void inOrder(List<JsonNode> changes) {
        Set<String> standing = new HashSet<>();
        for (JsonNode change : changes) {
            if (change.get("type").asText().startsWith("dev.lodestone.flag.")) {
                String about = change.at("/data/dossier").asText() + " "
                        + change.get("subject").asText() + " ";
                JsonNode old = change.at("/data/old/says");
                JsonNode now = change.at("/data/new/says");
                assertThat(old.isMissingNode() || standing.remove(about + old.asText()))
                        .as(change.toString())
                        .isTrue();
                assertThat(now.isMissingNode() || standing.add(about + now.asText()))
                        .as(change.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_day_that_passes_while_everything_is_down_is_told_once_and_late() {
        put("share", Line.share(85));
        try (FactStream stream = stream()) {
            standsAt(put("ban", ban(clock.today().plusDays(3))));
            assertThat(stream.fault()).isEmpty();
        }
        line.changes.clear();
        LocalDate due = clock.today().plusDays(3);
        clock.pass(5);
        try (FactStream stream = stream()) {
            line.until("the ban begins", () -> line.flags("raised").stream().anyMatch(s -> s.contains("ban-active")));
            assertThat(stream.fault()).isEmpty();
        }
        List<JsonNode> told = List.copyOf(line.changes);
        assertThat(told).anySatisfy(c -> {
            assertThat(c.get("subject").asText()).contains("ban-active");
            assertThat(c.at("/data/day").asText()).isEqualTo(due.toString());
            assertThat(c.at("/data/late").asBoolean()).isTrue();
            assertThat(c.at("/data/why/date").asText()).isEqualTo(due.toString());
        });
        try (FactStream stream = stream()) {
            line.more(Duration.ofSeconds(3));
            assertThat(stream.fault()).isEmpty();
        }
        assertThat(line.changes).isEqualTo(told);
    }

    private static String shareOf(int year) {
        return Line.share(85).replace("2023", Integer.toString(year));
    }

    private int steps() {
        return line.advised.get(DESK).at("/advised/step").asInt();
    }

    @Test
    void facts_that_follow_each_other_closely_are_one_assessment() {
        try (FactStream stream = stream(Duration.ofSeconds(3))) {
            standsAt(put("share", Line.share(85)));
            long last = 0;
            for (int year = 1996; year < 2016; year++) {
                last = put("share-" + year, shareOf(year));
            }
            standsAt(last);
            assertThat(steps()).isEqualTo(2);
            assertThat(stream.fault()).isEmpty();
        }
    }

    @Test
    void a_fact_that_leans_on_one_to_come_waits_for_it() {
        try (FactStream stream = stream()) {
            long early = put("newer", Line.share(40).replace("{ ", "{ \"replaces\": \"share\", "));
            put("ban", ban(LocalDate.of(2024, 12, 3)));
            line.more(Duration.ofSeconds(2));
            assertThat(line.advised).doesNotContainKey(DESK);
            assertThat(line.dead).isEmpty();
            standsAt(put("share", Line.share(85)));
            assertThat(line.advised.get(DESK).at("/advised/version").asLong()).isGreaterThan(early);
            assertThat(line.changes).isNotEmpty();
            assertThat(stream.fault()).isEmpty();
        }
    }

    @Test
    void facts_that_came_while_nobody_took_them_are_one_assessment() {
        try (FactStream stream = stream()) {
            standsAt(put("share", Line.share(85)));
            assertThat(stream.fault()).isEmpty();
        }
        long last = 0;
        for (int year = 1996; year < 2016; year++) {
            last = put("share-" + year, shareOf(year));
        }
        try (FactStream stream = stream()) {
            standsAt(last);
            assertThat(steps()).isEqualTo(2);
            assertThat(stream.fault()).isEmpty();
        }
    }

    @Test
    void a_broker_that_is_gone_is_told_of_and_waited_for() throws Exception {
        put("share", Line.share(85));
        try (FactStream stream = stream()) {
            standsAt(put("ban", ban(LocalDate.of(2024, 12, 3))));
            broker.kill();
            // Nothing is to be read from it meanwhile.
            try {
                Patience.until(stream::fault, Optional::isPresent);
            } finally {
                broker.again();
            }
            line.changes.clear();
            standsAt(put("ban", null));
            assertThat(line.flags("cleared")).anyMatch(s -> s.contains("export-control/"));
            line.until("it is well again", () -> stream.fault().isEmpty());
        }
    }
}
