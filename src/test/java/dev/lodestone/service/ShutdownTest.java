package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in work when the service is told to end is answered; {@code -Plong} ends it fifty times. */
class ShutdownTest {
    private static final int ROUNDS = Integer.getInteger("lodestone.test.kills", 2);
    private static final int CLIENTS = 4;

    @Test
    void requests_in_flight_are_answered_and_on_record(@TempDir Path folder) throws Exception {
        byte[] body = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        Path file = folder.resolve("archive.db");
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Service service = Service.start(Map.of("lodestone.archive.url", file.toString()))) {
                List<Socket> sockets = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    sockets.add(begun(service, body));
                }
                Thread.sleep(1_000);
                service.end();
                // It is on its way out, and all their work is still to be done.
                Thread.sleep(2_500);
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
                for (String path : List.of("/", "/api/v1/rules", "/q/openapi")) {
                    HttpResponse<String> refused = service.get(path);
                    assertThat(refused.statusCode()).as(path).isEqualTo(503);
                    assertThat(refused.body()).contains("on its way out").contains("\"status\" : 503");
                    assertThat(refused.headers().map()).containsKey("Retry-After");
                }
                for (Socket socket : sockets) {
                    socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
                }
                for (Socket socket : sockets) {
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"riskFlags\"");
                    acknowledged.add(answer.replaceAll("(?s).*Assessment-Id: (\\S+).*", "$1"));
                    socket.close();
                }
                assertThat(service.exit()).isEqualTo(143);
            }
        }
        try (Archive archive = new Archive(Address.of(file.toString()))) {
            Set<String> kept = new HashSet<>();
            assertThat(archive.verify(s -> kept.add(s.entry().id())).faults()).isEmpty();
            assertThat(kept).isEqualTo(acknowledged).hasSize(ROUNDS * CLIENTS);
        }
    }

    private static Socket begun(Service service, byte[] body) throws Exception {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body, 0, body.length / 2);
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void readiness_goes_down_first_and_requests_are_still_taken(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("lodestone.archive.url", "off", "quarkus.shutdown.delay", "6s");
        try (Service service = Service.start(settings)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            service.end();
            Patience.until(() -> service.get("/q/health/ready").statusCode() == 503);
            assertThat(service.get("/").body()).doesNotContain("Error id");
            assertThat(service.post(Service.ASSESSMENTS, "{\"asOf\":\"2024-12-03\",\"facts\":[]}".getBytes())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
