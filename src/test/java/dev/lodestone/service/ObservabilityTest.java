package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.lodestone.Patience;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the service, with a collector of traces that is a server here. */
class ObservabilityTest {
    private static final Path ALERTS = Path.of("src/main/prometheus/lodestone-alerts.yaml");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("[a-z_]+_[a-z_]+(?=[\\[{)])");

    @Test
    void traces_have_each_assessment_as_a_span_and_logs_and_decisions_name_the_trace(@TempDir Path folder)
            throws Exception {
        Queue<byte[]> exported = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Path archive = folder.resolve("archive.db");
        Path decisions = folder.resolve("decisions.ndjson");
        Map<String, String> settings = Map.of(
                "lodestone.archive.url", archive.toString(),
                "lodestone.decision-log.to", decisions.toString(),
                // Rotated at every line.
                "lodestone.decision-log.size", "1",
                "lodestone.decision-log.files", "1",
                "quarkus.log.console.json.enabled", "true",
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.bsp.schedule.delay", "100ms",
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + collector.getAddress().getPort());
        try (Service service = Service.start(settings)) {
            assess(service, 200);
            String digest = JSON.readTree(service.get("/q/health/ready").body())
                    .at("/checks")
                    .findValue("digest")
                    .asText();
            Patience.until(() -> exported.stream().anyMatch(e -> contains(e, "assess") && contains(e, digest)));
            Patience.until(() -> Files.exists(decisions));
            Patience.until(() -> read(decisions).endsWith("\n"));
            assertThat(read(decisions)).contains(TRACE).contains(digest);
            // What cannot be written is told, waits in the archive, and is written when it can be.
            Path inTheWay = Files.createDirectory(folder.resolve("decisions.ndjson.1"));
            Files.writeString(inTheWay.resolve("file"), "");
            String before = read(decisions);
            assess(service, 200);
            Patience.until(() -> service.log().stream().anyMatch(l -> l.contains("decision log cannot be written")));
            assertThat(service.get("/q/health/ready").body()).contains("decision log cannot be written");
            Files.delete(inTheWay.resolve("file"));
            Files.delete(inTheWay);
            Patience.until(() -> Files.exists(decisions) && !read(decisions).equals(before));
            for (String line : service.log()) {
                assertThat(JSON.readTree(line).has("level")).as(line).isTrue();
            }
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void the_dashboard_asks_for_metrics_that_are_there_and_health_has_its_three_parts(@TempDir Path folder)
            throws Exception {
        try (Service service = Service.on(folder.resolve("archive.db"))) {
            assess(service, 200);
            String metrics = service.get("/q/metrics").body();
            Set<String> there = new TreeSet<>();
            metrics.lines().filter(l -> !l.startsWith("#")).forEach(l -> there.add(l.split("[{ ]")[0]));
            JsonNode dashboard = JSON.readTree(new File("src/main/grafana/lodestone.json"));
            List<String> expressions = dashboard.findValuesAsText("expr");
            assertThat(expressions).hasSizeGreaterThan(10);
            for (String expression : expressions) {
                Matcher metric = METRIC.matcher(expression);
                assertThat(metric.find()).as(expression).isTrue();
                assertThat(there).contains(metric.group());
            }
            assertThat(metrics)
                    .containsPattern("lodestone_flags_total\\{rule=\"[a-z/-]+\",severity=\"critical\"} [1-9]");
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/started").body()).contains("rules loaded");
            assertThat(service.get("/q/health/ready").body())
                    .contains("\"archive\"")
                    .contains("\"rules\"");
        }
    }

    @Test
    void the_alerts_ask_for_metrics_that_are_there(@TempDir Path folder) throws Exception {
        String alerts = Files.readString(ALERTS);
        try (Service service = Service.on(folder.resolve("archive.db"))) {
            assess(service, 200);
            String metrics = service.get("/q/metrics").body();
            List<String> asked = Pattern.compile("\\b(?:lodestone|http|process|jvm)_[a-z_]+")
                    .matcher(alerts.replaceAll("(?m)^\\s+annotations:.*", ""))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(asked).hasSizeGreaterThan(8);
            assertThat(asked).allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
        }
    }

    /** Where Prometheus is installed, which {@code .ci/run} sees to. */
    @Test
    void the_alerts_are_rules_of_prometheus() throws Exception {
        Path promtool = Path.of("/usr/bin/promtool");
        if (!Files.isExecutable(promtool)) {
            System.out.println("THE ALERTS ARE NOT CHECKED BY PROMTOOL HERE: install Debian's package prometheus");
            return;
        }
        Process check = new ProcessBuilder(promtool.toString(), "check", "rules", ALERTS.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    private static void assess(Service service, int status) throws Exception {
        byte[] request = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        assertThat(service.post(Service.ASSESSMENTS, request, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                        .statusCode())
                .isEqualTo(status);
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
