package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of any length takes bounded memory. {@code -Plong} sends a million lines to 512 MB. */
class BatchMemoryTest {
    private static final int LINES = Integer.getInteger("lodestone.test.batch", 20_000);
    private static final int HEAP_MB = LINES >= 1_000_000 ? 512 : 96;

    @Test
    void a_long_batch_runs_in_a_small_heap_and_a_bad_line_costs_that_line_only(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("archive.db");
        int bad = LINES / 2;
        long began = System.nanoTime();
        try (Service service = Service.on(archive, "-Xmx" + HEAP_MB + "m")) {
            PipedOutputStream out = new PipedOutputStream();
            InputStream in = new PipedInputStream(out, 1 << 16);
            Thread sender = new Thread(() -> send(out, bad));
            sender.start();
            HttpRequest request = HttpRequest.newBuilder(service.uri(Service.ASSESSMENTS + "/batch"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> in))
                    .build();
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            int number = 0;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    assertThat(line).startsWith("{\"line\":" + number + (number == bad ? ",\"problem\":" : ",\"id\":"));
                }
            }
            sender.join();
            assertThat(number).isEqualTo(LINES);
            assertThat(service.log()).noneMatch(l -> l.contains("OutOfMemory"));
        }
        try (Archive kept = new Archive(Address.of(archive.toString()))) {
            assertThat(kept.count(null)).isEqualTo(LINES - 1L);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%d lines in a heap of %d MB: %.0f s, %.0f a second%n", LINES, HEAP_MB, seconds, LINES / seconds);
    }

    private static void send(OutputStream to, int bad) {
        String good = "{\"asOf\":\"2024-12-03\",\"for\":[\"US\"],\"facts\":[{\"fact\":\"ExportControl\",\"by\":\"CN\","
                + "\"on\":\"US\",\"minerals\":[\"gallium\"],\"measure\":\"ban\",\"from\":\"2024-12-03\",\"source\":\"MOFCOM\"}]}\n";
        try (OutputStream out = to) {
            for (int i = 1; i <= LINES; i++) {
                out.write((i == bad ? "{\"asOf\": nonsense\n" : good).getBytes(StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
