package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
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
            // Sent and read at once: who reads only after sending all waits for a service that waits to be read.
            Socket socket = new Socket("127.0.0.1", service.port());
            Thread sender = new Thread(() -> send(socket, bad));
            sender.start();
            int number = 0;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("HTTP/1.0 200 OK");
                String header = lines.readLine();
                while (!header.isEmpty()) {
                    header = lines.readLine();
                }
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

    /** By HTTP/1.0, whose answer comes as it is and ends with the connection. */
    private static void send(Socket to, int bad) {
        String good = "{\"asOf\":\"2024-12-03\",\"for\":[\"US\"],\"facts\":[{\"fact\":\"ExportControl\",\"by\":\"CN\","
                + "\"on\":\"US\",\"minerals\":[\"gallium\"],\"measure\":\"ban\",\"from\":\"2024-12-03\",\"source\":\"MOFCOM\"}]}\n";
        String nonsense = "{\"asOf\": nonsense\n";
        long length = (LINES - 1L) * good.length() + nonsense.length();
        try {
            OutputStream out = new BufferedOutputStream(to.getOutputStream());
            out.write(("POST " + Service.ASSESSMENTS + "/batch HTTP/1.0\r\nContent-Type: application/x-ndjson\r\n"
                            + "Content-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i <= LINES; i++) {
                out.write((i == bad ? nonsense : good).getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
