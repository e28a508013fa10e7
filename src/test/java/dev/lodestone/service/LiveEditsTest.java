package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped rules, edited in the folder of a running service, every third time wrongly, under load from four clients.
 * {@code -Plong} edits two hundred times.
 */
class LiveEditsTest {
    private static final int EDITS = Integer.getInteger("lodestone.test.reloads", 30);
    private static final int CLIENTS = 4;
    /** After as many edits, what is kept once has been made once. */
    private static final int SETTLED = 20;

    private static final String RULE = """

            rule "tariff/edit-%d"
                @severity( low )
                @source( "a test" )
                @says( "{$economy} is asked about." )
            when
                Focus( $economy : economy )
            then
                insertLogical( RiskFlag.of( drools, $economy, null ) );
            end
            """;

    /** Bytes in use after a collection; what requests allocate next is elsewhere. */
    private record Memory(long heap, long metaspace) {}

    @Test
    void edits_under_load_fail_no_request_and_fill_no_memory(@TempDir Path folder) throws Exception {
        Path rules = copyOfRules(folder);
        Path edited = rules.resolve("tariff.drl");
        String text = Files.readString(edited);
        byte[] request = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        Map<String, String> settings = Map.of(
                "lodestone.rules",
                rules.toString(),
                "lodestone.archive.url",
                folder.resolve("archive.db").toString());
        try (Service service = Service.start(settings, "-Xmx512m");
                Load load = new Load(service, request, CLIENTS)) {
            Memory settled = null;
            for (int i = 1; i <= EDITS; i++) {
                boolean broken = i % 3 == 0;
                int before = load.acknowledged().size();
                Files.writeString(
                        edited, broken ? text.replace("AppliedTariff(", "AppliedTarif(") : text + RULE.formatted(i));
                awaitState(service, i - i / 3, i / 3);
                int used = broken ? i - 1 : i;
                assertThat(service.post(Service.ASSESSMENTS, request).body())
                        .as("the answer after edit %d", i)
                        .contains("tariff/edit-" + used + '"');
                load.awaitAcknowledged(before + CLIENTS);
                // What is kept softly comes and goes: the larger of the first readings is what later ones must not
                // outgrow.
                if (i % (SETTLED / 2) == 0) {
                    Memory now = memory(service);
                    settled = settled == null || i <= SETTLED && now.heap() > settled.heap() ? now : settled;
                    System.out.printf("after %d edits %s%n", i, now);
                }
            }
            Memory end = memory(service);
            System.out.printf("%d answers, %s%n", load.acknowledged().size(), end);
            assertThat(load.refusals()).isEmpty();
            assertThat(load.lost()).isZero();
            assertThat(end.heap() - settled.heap()).as("bytes of heap gained").isLessThan(8_000_000);
            assertThat(end.metaspace() - settled.metaspace())
                    .as("bytes of metaspace gained")
                    .isLessThan(4_000_000);
        }
    }

    private static void awaitState(Service service, int reloads, int refusals) throws Exception {
        JsonNode status = Patience.until(
                () -> status(service),
                s -> s.get("reloads").asInt() >= reloads && s.get("refusals").asInt() >= refusals);
        assertThat(status.get("reloads").asInt()).isEqualTo(reloads);
        assertThat(status.get("refusals").asInt()).isEqualTo(refusals);
    }

    private static JsonNode status(Service service) throws IOException {
        return new ObjectMapper().readTree(service.get("/api/v1/rules/status").body());
    }

    private static Memory memory(Service service) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(jcmd, Long.toString(service.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collection.waitFor()).isZero();
        String metrics = service.get("/q/metrics").body();
        return new Memory(used("Tenured Gen", metrics), used("Metaspace", metrics));
    }

    private static long used(String pool, String metrics) {
        Matcher used = Pattern.compile("jvm_memory_used_bytes\\{.*id=\"" + pool + "\".*} (\\S+)")
                .matcher(metrics);
        assertThat(used.find()).as("whether the service tells of its %s", pool).isTrue();
        return (long) Double.parseDouble(used.group(1));
    }

    private static Path copyOfRules(Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("rules"));
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
