package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.stream.Broker;
import dev.lodestone.stream.Idler;
import dev.lodestone.stream.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What streams take, in figures that are printed: {@code bench/stream} runs it, and no build does, as times are no tests. */
@Timeout(1_800)
class StreamCosts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AT_FULL_SPEED = "-XX:TieredStopAtLevel=4";
    private static final String DOSSIER = "{ \"for\": [\"US\"] }";
    /** Other days of stock are another flag, however many came at once. */
    private static final String STOCK = """
            { "fact": "Stockpile", "id": "stock", "economy": "US", "mineral": "gallium", "days": %d, "source": "made for this figure" }""";

    private static final int BATCH = 12_000;
    /** Both cores. */
    private static final String ANY = "0,1";
    /** Where the time of a process stands in what the system tells of it, and that of its children that have ended. */
    private static final int OWN = 11;

    private static final int ENDED = 13;

    @TempDir
    private Path folder;

    private static List<JsonNode> facts(String dossier) throws IOException {
        List<JsonNode> facts = new ArrayList<>();
        JSON.readTree(Path.of("facts", dossier + ".json").toFile()).get("facts").forEach(facts::add);
        return facts;
    }

    /** The dossier on gallium and germanium, and shares of other minerals until there are so many. */
    private static List<JsonNode> small(int count) throws IOException {
        List<JsonNode> facts = facts("gallium-germanium");
        List<String> ids = facts.stream().map(f -> f.get("id").asText()).toList();
        facts("united-states-2026").stream()
                .filter(f -> f.get("fact").asText().endsWith("Share")
                        && !ids.contains(f.get("id").asText()))
                .limit(count - facts.size())
                .forEach(facts::add);
        return facts;
    }

    private static Map<String, String> byId(List<JsonNode> facts) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("", DOSSIER));
        facts.forEach(f -> texts.put(f.get("id").asText(), f.toString()));
        return texts;
    }

    private static String desk(int number) {
        return "desk-" + number;
    }

    /** The place of the last record of each. */
    private static Map<String, Long> pour(Line line, int desks, List<JsonNode> facts) {
        Map<String, Long> last = new LinkedHashMap<>();
        Map<String, String> texts = byId(facts);
        IntStream.range(0, desks).forEach(d -> last.put(desk(d), line.pour(desk(d), texts)));
        return last;
    }

    private static void advised(Line line, Map<String, Long> last) {
        line.until(
                "all advised",
                () -> last.entrySet().stream()
                        .allMatch(e -> line.advised.containsKey(e.getKey())
                                && line.advised
                                                .get(e.getKey())
                                                .at("/advised/version")
                                                .asLong(-1)
                                        >= e.getValue()));
    }

    private Service service(Broker broker, String prefix, List<String> before, String... java) {
        Map<String, String> settings = Map.of(
                "lodestone.archive.url",
                "off",
                "lodestone.kafka.servers",
                broker.servers(),
                "lodestone.kafka.prefix",
                prefix);
        return Service.start(before, settings, java);
    }

    private static void say(String said, Object... figures) {
        System.out.printf("FIGURE " + said + "%n", figures);
    }

    @Test
    void from_one_fact_to_what_it_changes() throws Exception {
        int desks = 50;
        try (Broker broker = Broker.start(folder)) {
            try (Line line = new Line(broker, "one").prepared()) {
                Map<String, Long> last =
                        pour(line, desks, facts("united-states-2026").subList(0, 700));
                try (Service service = service(broker, "one", List.of(), AT_FULL_SPEED)) {
                    advised(line, last);
                    tell("a fact into 700, in ms", desks, line);
                    say("resident: %.0f MB", resident(service, "VmHWM"));
                }
            }
            try (Line line = new Line(broker, "idle").prepared();
                    Idler idler = new Idler(line)) {
                tell("by a consumer that does nothing, in ms", desks, line);
            }
        }
    }

    /** Twenty a second, after half a minute of the same. */
    private static void tell(String what, int desks, Line line) throws Exception {
        List<Double> took = line.latencies(
                30, 60, 20, desks, StreamCosts::desk, "stock", i -> STOCK.formatted(20 + i / desks % 100));
        took.sort(null);
        say(
                "%s: p50 %.1f, p99 %.1f, most %.1f of %d",
                what,
                took.get(took.size() / 2),
                took.get(took.size() * 99 / 100),
                took.get(took.size() - 1),
                took.size());
    }

    @Test
    void a_thousand_dossiers_of_a_hundred_facts() throws Exception {
        int desks = 1_000;
        try (Broker broker = Broker.start(folder);
                Line line = new Line(broker, "cold").prepared()) {
            Map<String, Long> last = pour(line, desks, small(100));
            long begun = System.nanoTime();
            try (Service service = service(broker, "cold", List.of(), AT_FULL_SPEED, "-Xmx288m")) {
                advised(line, last);
                say("100,000 facts, from nothing: %.1f s", seconds(begun));
                say(
                        "resident with -Xmx288m: %.0f MB, %.0f at most",
                        resident(service, "VmRSS"), resident(service, "VmHWM"));
                service.kill();
            }
            last.replaceAll((desk, place) -> line.put(desk, "stock", STOCK.formatted(20)));
            begun = System.nanoTime();
            try (Service service = service(broker, "cold", List.of(), AT_FULL_SPEED, "-Xmx288m")) {
                advised(line, last);
                say("after a kill, with one more fact in each: %.1f s", seconds(begun));
                say("resident: %.0f MB at most", resident(service, "VmHWM"));
            }
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** In MB. */
    private static double resident(Service service, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + service.pid(), "status")).stream()
                .filter(l -> l.startsWith(name + ":"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D+", "")) / 1024)
                .sum();
    }

    /**
     * Twice: with broker and client wherever there is room, which is the core that one replica leaves to them; and with all that takes
     * part on as many cores as there are replicas.
     */
    @Test
    void two_replicas_and_one_each_on_a_core_of_its_own() throws Exception {
        String request = "{\"asOf\":\"2026-11-28\",\"for\":[\"US\"],\"facts\":" + small(100) + "}\n";
        Path batch = Files.writeString(folder.resolve("requests.ndjson"), request.repeat(BATCH));
        Path few = Files.writeString(folder.resolve("few.ndjson"), request.repeat(BATCH / 4));
        Path data = Files.createDirectory(folder.resolve("broker"));
        try (Broker broker = Broker.start(data, AT_FULL_SPEED);
                Line line = new Line(broker, "cores").prepared();
                Service one = service(broker, "cores", on("0"), AT_FULL_SPEED)) {
            double both;
            try (Service two = service(broker, "cores", on("1"), AT_FULL_SPEED)) {
                // Until neither compiles any more.
                answered(broker, line, batch, ANY);
                double[] before = spent(one, two, broker);
                both = answered(broker, line, batch, ANY);
                double[] after = spent(one, two, broker);
                say(
                        "of the processors, in ms for each request: services %.1f, broker %.1f, who asks %.1f",
                        each(after[0] - before[0]), each(after[1] - before[1]), each(after[2] - before[2]));
                assertThat(two.log()).isNotEmpty();
            }
            answered(broker, line, few, ANY);
            double alone = answered(broker, line, batch, ANY);
            say("%d requests by one replica: %.1f s, by two: %.1f s, ratio %.2f", BATCH, alone, both, alone / both);
            List<String> move = List.of("taskset", "-a", "-c", "-p", "0", "" + broker.pid());
            assertThat(new ProcessBuilder(move).inheritIO().start().waitFor()).isZero();
            double together = answered(broker, line, batch, "0");
            say("with all else on the one core, too: %.1f s, ratio %.2f", together, together / both);
            assertThat(one.log()).isNotEmpty();
        }
    }

    private static List<String> on(String cores) {
        return List.of("taskset", "-c", cores);
    }

    /** Seconds of the processors that both services, the broker, and whatever was started here and has ended took by now. */
    private static double[] spent(Service one, Service two, Broker broker) throws IOException {
        return new double[] {
            spent("" + one.pid(), OWN) + spent("" + two.pid(), OWN), spent("" + broker.pid(), OWN), spent("self", ENDED)
        };
    }

    /** @param first of two neighbouring fields after the name, in hundredths of a second: man 5 proc */
    private static double spent(String process, int first) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / 100.0;
    }

    private static double each(double seconds) {
        return 1_000 * seconds / BATCH;
    }

    /** How many seconds a batch takes, from its being there to the last answer. @param cores of who fetches them */
    private double answered(Broker broker, Line line, Path requests, String cores) throws Exception {
        String batch = batch(broker, cores, "submit", requests.toString());
        long begun = System.nanoTime();
        batch(broker, cores, "fetch", batch, "--out", folder.resolve("answers").toString());
        double took = seconds(begun);
        line.forgetAnswers();
        assertThat(Files.readAllLines(folder.resolve("answers")))
                .hasSameSizeAs(Files.readAllLines(requests))
                .allMatch(a -> a.contains("\"riskFlags\""));
        return took;
    }

    private static String batch(Broker broker, String cores, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(on(cores));
        command.addAll(Service.program());
        command.add("batch");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--servers", broker.servers(), "--prefix", "cores"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).trim();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
