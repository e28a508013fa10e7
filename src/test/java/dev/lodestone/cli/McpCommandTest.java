package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant on standard input and output: a line in, a line out, and nothing else on it. */
class McpCommandTest {
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}";

    @TempDir
    Path folder;

    private static List<JsonNode> answers(List<String> lines, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("mcp"));
        arguments.addAll(List.of(options));
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertThat(Lodestone.commandLine().execute(arguments.toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        List<JsonNode> answers = new ArrayList<>();
        for (String line : written.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }

    @Test
    void every_request_gets_one_line_and_a_notification_none() throws Exception {
        List<JsonNode> answers = answers(List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "",
                "no message",
                "{\"jsonrpc\":\"2.0\",\"id\":\"two\",\"method\":\"tools/list\"}",
                String.format(CALL, 3, "assess", "{\"dossier\":\"gallium-germanium\",\"for\":[\"US\"]}"),
                String.format(CALL, 4, "assess", "{\"dossier\":\"ministry\"}")));
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0).at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(answers.get(2).path("id").asText()).isEqualTo("two");
        assertThat(answers.get(2).at("/result/tools")).hasSize(12);
        assertThat(answers.get(3).at("/result/structuredContent/headline").asText())
                .contains("China");
        assertThat(answers.get(3).at("/result/structuredContent").has("record")).isFalse();
        assertThat(answers.get(4).at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get(4).at("/result/content/0/text").asText()).contains("there is no such dossier");
    }

    @Test
    void a_ping_does_not_wait_for_a_slow_call_and_a_cancelled_call_is_not_answered() {
        CountDownLatch pinged = new CountDownLatch(1);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        UnaryOperator<byte[]> answers = line -> {
            String text = new String(line, StandardCharsets.UTF_8);
            if (text.contains("slow")) {
                await(pinged);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        };
        try (McpQueue queue = new McpQueue(answers, answer -> told.add(new String(answer, StandardCharsets.UTF_8)))) {
            for (String line : List.of(
                    "{\"id\":1,\"method\":\"slow\"}",
                    "{\"id\":\"b\",\"method\":\"next\"}",
                    "{\"id\":3,\"method\":\"last\"}",
                    "{\"id\":4,\"method\":\"ping\"}",
                    "{\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"b\"}}")) {
                queue.take(line.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(told).hasSize(1);
            pinged.countDown();
        }
        assertThat(told.stream().map(t -> t.replaceAll(".*\"method\":\"|\"}", "")))
                .containsExactly("ping", "slow", "last");
    }

    @Test
    void what_fails_is_answered_and_what_would_fill_the_memory_is_refused_while_a_ping_is_not() {
        CountDownLatch pinged = new CountDownLatch(1);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        UnaryOperator<byte[]> answers = line -> {
            String text = new String(line, 0, 24, StandardCharsets.UTF_8);
            if (text.contains("slow")) {
                await(pinged);
                throw new OutOfMemoryError("Java heap space");
            }
            return text.contains("ping") ? "pong".getBytes(StandardCharsets.UTF_8) : null;
        };
        try (McpQueue queue = new McpQueue(answers, answer -> told.add(new String(answer, StandardCharsets.UTF_8)))) {
            queue.take("{\"id\":1,\"method\":\"slow\"}".getBytes(StandardCharsets.UTF_8));
            byte[] large = ("{\"id\":2,\"method\":\"large\",\"params\":\"" + "x".repeat(19 << 20) + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4; i++) {
                queue.take(large);
            }
            queue.take("{\"id\":3,\"method\":\"ping\"  }".getBytes(StandardCharsets.UTF_8));
            pinged.countDown();
        }
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("\"id\":2").contains("ask again");
        assertThat(told.get(1)).isEqualTo("pong");
        assertThat(told.get(2)).contains("\"id\":1").contains("Java heap space");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_archive_has_dossiers_to_ask_about_and_keeps_the_answers() throws Exception {
        String archive = folder.resolve("archive.db").toString();
        assertThat(CommandRun.here("dossier", "put", "ministry", "facts/gallium-germanium.json", "--archive", archive)
                        .exit())
                .isZero();
        List<JsonNode> answers = answers(
                List.of(
                        String.format(CALL, 1, "assess", "{\"dossier\":\"ministry@1\",\"for\":[\"US\"]}"),
                        String.format(CALL, 2, "assess", "{\"dossier\":\"ministry\",\"record\":false}"),
                        String.format(
                                CALL,
                                3,
                                "assess",
                                "{\"dossier\":\"ministry\",\"for\":[\"US\"],\"record\":false,\"facts\":[{\"fact\":\"Stockpile\","
                                        + "\"economy\":\"US\",\"mineral\":\"gallium\",\"days\":90,\"source\":\"a test\"}]}"),
                        String.format(CALL, 4, "search", "{\"query\":\"ministry\"}")),
                "--archive",
                archive);
        String id = answers.get(0).at("/result/structuredContent/record").asText();
        assertThat(CommandRun.here("archive", "export", "--archive", archive).out())
                .contains(id, "ministry@1");
        assertThat(answers.get(1).at("/result/structuredContent").has("record")).isFalse();
        assertThat(answers.get(2).at("/result/isError").asBoolean()).isFalse();
        assertThat(answers.get(2).at("/result/content/0/text").asText())
                .doesNotContain("How many days of gallium does the United States hold in stock?");
        assertThat(answers.get(3).at("/result/content/0/text").asText()).contains("dossier ministry");
    }
}
