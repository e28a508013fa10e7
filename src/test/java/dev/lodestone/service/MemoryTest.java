package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the limits allow fits into the heap that they follow from; and a service that runs out of memory all the same says so and leaves. */
class MemoryTest {
    /** Ten minutes with {@code -Plong}. */
    private static final int SECONDS = Integer.getInteger("lodestone.test.kills", 2) > 10 ? 600 : 15;

    private static final int CLIENTS = 40;

    /** What a native binary ends with by itself if memory runs out while it handles references: there our code has no say. */
    private static final int NATIVE_FATAL = 99;

    @Test
    void forty_clients_with_the_largest_bodies_leave_room_for_others(@TempDir Path folder) throws Exception {
        byte[] small = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        byte[] large = facts(950_000);
        Map<String, String> settings =
                Map.of("lodestone.archive.url", folder.resolve("archive.db").toString());
        try (Service service = Service.start(settings, "-Xmx128m")) {
            double usual = rate(service, small, 5);
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> all = new ArrayList<>();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        int status = status(service, large);
                        statuses.computeIfAbsent(status, s -> new AtomicInteger())
                                .incrementAndGet();
                        // As a polite client does that is told to come again.
                        Thread.sleep(status == 200 ? 0 : 1_000);
                    }
                    return null;
                }));
            }
            double beside = rate(service, small, SECONDS - 2);
            for (Future<?> one : all) {
                one.get();
            }
            clients.shutdownNow();
            System.out.printf(
                    "%d s: usually %.0f a second, beside 40 with large bodies %.0f, these got %s%n",
                    SECONDS, usual, beside, new TreeMap<>(statuses));
            assertThat(statuses.keySet()).isSubsetOf(200, 413, 503);
            assertThat(statuses.get(200)).as("some are served").isNotNull();
            // Half of it where nothing else is going on, which bench/load measures.
            assertThat(beside).as("normal requests beside").isGreaterThan(usual / 4);
            assertThat(service.log()).noneMatch(line -> line.contains("OutOfMemory"));
            assertThat(service.post(Service.ASSESSMENTS, small).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_service_that_runs_out_of_memory_says_so_and_leaves(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "lodestone.archive.url", "off",
                "lodestone.limits.body", "200M",
                "lodestone.limits.bytes", "1G",
                "lodestone.limits.facts", "10000000");
        try (Service service = Service.start(settings, "-Xmx96m")) {
            int status = status(service, facts(40 << 20));
            assertThat(status).isIn(503, 0);
            int exit = service.exit();
            if (Service.isNative() && exit == NATIVE_FATAL) {
                assertThat(service.log()).anyMatch(line -> line.matches("Fatal error: .*OutOfMemoryError.*"));
            } else {
                assertThat(exit).isEqualTo(5);
                assertThat(service.log()).anyMatch(line -> line.startsWith("error: out of memory"));
            }
        }
    }

    private static double rate(Service service, byte[] body, int seconds) {
        long start = System.nanoTime();
        int done = 0;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            done += status(service, body) == 200 ? 1 : 0;
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    /** 0 if the connection was closed. */
    private static int status(Service service, byte[] body) {
        try {
            HttpResponse<String> answer = service.post(Service.ASSESSMENTS, body);
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** A request of just under so many bytes. */
    private static byte[] facts(int bytes) {
        StringBuilder text = new StringBuilder("{\"asOf\":\"2024-12-03\",\"facts\":[");
        String fact =
                "{\"fact\":\"Stockpile\",\"id\":\"s%d\",\"economy\":\"US\",\"mineral\":\"gallium\",\"quantity\":%d,"
                        + "\"unit\":\"t\",\"source\":\"made for this test\"}";
        for (int i = 0; text.length() < bytes - 200; i++) {
            text.append(i == 0 ? "" : ",").append(fact.formatted(i, i));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
