package dev.lodestone.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The native binary as a service: what an operator relies on. */
class NativeServiceIT {
    private static final Path DOSSIER = Path.of("facts/gallium-germanium.json");

    @Test
    void it_is_healthy_measured_and_documented() {
        try (NativeBinary binary = NativeBinary.serve(Path.of("rules"))) {
            assertThat(binary.get("/q/health/ready").body()).contains("\"UP\"").contains("sha256:");
            assertThat(binary.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(binary.get("/q/metrics").body()).contains("jvm_memory_used_bytes");
            assertThat(binary.get("/q/openapi").body()).contains("/api/v1/assessments");
            assertThat(binary.get("/api/v1/fact-types").body()).contains("ExportControl");
            assertThat(binary.get("/api/v1/rules").body()).contains("export-control/ban-active");
            assertThat(binary.get("/api/v1/rules/export-control/ban-active").statusCode())
                    .isEqualTo(200);
            assertThat(binary.get("/api/v1/parameters").statusCode()).isEqualTo(200);
            assertThat(binary.post("/api/v1/assessments", "{".getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void told_to_end_under_load_it_finishes_what_it_began() throws Exception {
        byte[] body = Files.readAllBytes(DOSSIER);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try (NativeBinary binary = NativeBinary.serve(Path.of("rules"))) {
            String whole = binary.post("/api/v1/assessments", body).body();
            AtomicBoolean ended = new AtomicBoolean();
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(clients.submit(() -> postUntil(ended, binary.port(), body)));
            }
            Thread.sleep(1_000);
            int exit = binary.terminate();
            ended.set(true);
            assertThat(exit).isIn(0, 143);
            int finished = 0;
            for (Future<List<String>> answer : answers) {
                for (String text : answer.get()) {
                    assertThat(text).endsWith(whole);
                    finished++;
                }
            }
            assertThat(finished).isPositive();
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void told_to_end_it_answers_what_is_in_flight() throws Exception {
        byte[] body = Files.readAllBytes(DOSSIER);
        String head = "POST /api/v1/assessments HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        for (int round = 0; round < 20; round++) {
            try (NativeBinary binary = NativeBinary.serve(Path.of("rules"))) {
                List<Socket> sockets = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Socket socket = new Socket("127.0.0.1", binary.port());
                    sockets.add(socket);
                    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().write(body, 0, body.length / 2);
                }
                Thread.sleep(300);
                binary.end();
                Thread.sleep(300);
                for (Socket socket : sockets) {
                    socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
                }
                for (Socket socket : sockets) {
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).matches("(?s)HTTP/1.[01] 200 .*riskFlags.*");
                    socket.close();
                }
                assertThat(binary.terminate()).isEqualTo(143);
            }
        }
    }

    /** All answers that began to arrive; a connection that is refused, or closed before a first byte, acknowledged nothing. */
    private static List<String> postUntil(AtomicBoolean ended, int port, byte[] body) {
        List<String> answers = new ArrayList<>();
        while (!ended.get()) {
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write(
                                ("POST /api/v1/assessments HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                                                + body.length + "\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                InputStream in = socket.getInputStream();
                in.transferTo(received);
            } catch (IOException e) {
                // What was received decides.
            }
            if (received.size() > 0) {
                String text = received.toString(StandardCharsets.UTF_8);
                if (text.startsWith("HTTP/1.0 200") || text.startsWith("HTTP/1.1 200")) {
                    answers.add(text);
                }
            }
        }
        return answers;
    }
}
