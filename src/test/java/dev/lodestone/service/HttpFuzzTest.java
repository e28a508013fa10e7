package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fuzz.Mutants;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever comes over the wire, mangled from the first line to the last byte of the body: never a 500, never a hang. */
class HttpFuzzTest {
    private static final int TRIES = 100;
    private static final int ANSWER_MILLIS = 15_000;
    /** What is mangled before the status is sent back as it came, however long. */
    private static final Pattern STATUS = Pattern.compile(".* ([2345]\\d\\d) [A-Z][A-Za-z -]*");

    private static final AtomicInteger SENT = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static Service service;
    private static Path folder;

    @BeforeContainer
    static void start() throws IOException {
        folder = java.nio.file.Files.createTempDirectory("fuzz");
        // A heap in which anything unbounded would be noticed.
        service = Service.on(folder.resolve("archive.db"), "-Xmx256m", "-Dlodestone.limits.receive=500ms");
    }

    @AfterContainer
    static void end() throws IOException {
        try (Service ended = service) {
            assertThat(ended.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(ended.log().stream()
                            .filter(l -> l.contains("OutOfMemory") || l.contains(" ERROR "))
                            .limit(3))
                    .isEmpty();
            assertThat(comesToRest(ended)).isTrue();
        }
        System.out.printf("%d sent over HTTP, %d of them refused%n", SENT.get(), REFUSED.get());
    }

    /** Nobody asks any more: compiling ends at some time, a request that goes round for ever does not. */
    private static boolean comesToRest(Service service) {
        for (int second = 0; second < 30; second++) {
            if (service.processorTimeOver(Duration.ofSeconds(1)).toMillis() < 300) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_wire(@ForAll("requests") List<byte[]> requests) throws IOException {
        for (byte[] request : requests) {
            SENT.incrementAndGet();
            try (Socket socket = new Socket("127.0.0.1", service.port())) {
                socket.setSoTimeout(ANSWER_MILLIS);
                String answer = exchange(socket, request);
                // Closed without an answer, or an answer that is no failure of ours.
                Matcher status = STATUS.matcher(answer.lines().findFirst().orElse(""));
                boolean said = status.matches();
                assertThat(answer.isEmpty() || said && !status.group(1).equals("500"))
                        .as("'%s' to: %s", answer, new String(request, StandardCharsets.ISO_8859_1))
                        .isTrue();
                REFUSED.addAndGet(said && status.group(1).equals("200") ? 0 : 1);
            }
        }
    }

    private static String exchange(Socket socket, byte[] request) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer to: " + new String(request, StandardCharsets.ISO_8859_1), e);
        } catch (IOException e) {
            // Cut off.
            return "";
        }
    }

    @Provide
    Arbitrary<List<byte[]>> requests() {
        List<byte[]> seeds = new ArrayList<>();
        String body = "{\"asOf\":\"2024-12-03\",\"for\":[\"US\"],\"facts\":[{\"fact\":\"ExportControl\",\"by\":\"CN\","
                + "\"on\":\"US\",\"minerals\":[\"gallium\"],\"measure\":\"ban\",\"from\":\"2024-12-03\",\"source\":\"MOFCOM\"}]}";
        String table =
                "fact,importer,supplier,mineral,stage,share,period,source\nImportShare,US,CN,germanium,refined,41%,2024,USGS\n";
        seeds.add(post("/api/v1/assessments", "application/json", body));
        seeds.add(post("/api/v1/assessments?explain=full", "application/json", body));
        seeds.add(post("/api/v1/assessments?record=false", "application/json", body));
        seeds.add(post("/api/v1/assessments?asOf=2024-12-03&for=US,DE", "text/csv", table));
        seeds.add(post("/api/v1/assessments/batch", "application/x-ndjson", body + "\n" + body + "\n"));
        for (String path : List.of(
                "/api/v1/assessments?from=2024-01-01&to=2030-01-01T00:00:00Z&economy=US&mineral=gallium&severity=high&limit=5&cursor=9",
                "/api/v1/assessments/01a20ef7-c556-770b-8915-99faefe9aed7",
                "/api/v1/rules/export-control/ban-active",
                "/api/v1/parameters?asOf=2024-12-03",
                "/api/v1/fact-types",
                "/q/health/ready")) {
            seeds.add(("GET " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return Mutants.of(seeds, Math.max(1, Mutants.INPUTS * 10 / 100 / TRIES));
    }

    private static byte[] post(String path, String type, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nIdempotency-Key: k\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
