package dev.lodestone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for assessments at a constant rate, whether or not the service keeps up, and prints the latencies as JSON: {@code OpenLoad
 * PORT BODY RATE SECONDS}. Each is measured from when the request was due, so that waiting for a slow answer before it counts. As
 * many seconds go before, unmeasured, to warm up.
 */
public final class OpenLoad {
    private static final int CONNECTIONS = 64;

    private final int port;
    private final byte[] request;
    private final double rate;
    private final long measured;
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Histogram> histograms = new ArrayList<>();
    private long start;

    private OpenLoad(int port, byte[] body, double rate, double seconds) {
        this.port = port;
        this.rate = rate;
        this.measured = Math.round(rate * seconds);
        byte[] head = ("POST /api/v1/assessments HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
    }

    public static void main(String[] arguments) throws Exception {
        new OpenLoad(
                        Integer.parseInt(arguments[0]),
                        Files.readAllBytes(Path.of(arguments[1])),
                        Double.parseDouble(arguments[2]),
                        Double.parseDouble(arguments[3]))
                .run();
    }

    private void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        start = System.nanoTime() + 100_000_000;
        for (int i = 0; i < CONNECTIONS; i++) {
            Histogram histogram = new Histogram();
            histograms.add(histogram);
            Thread thread = new Thread(() -> ask(histogram));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sums = Histogram.empty();
        histograms.forEach(h -> h.addTo(sums));
        System.out.printf(
                Locale.ROOT,
                "{\"asked\":%.1f,\"rate\":%.1f,\"failures\":%d,\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f,\"p999\":%.1f}%n",
                rate,
                2 * measured / seconds,
                failures.get(),
                Histogram.micros(sums, 0.5),
                Histogram.micros(sums, 0.9),
                Histogram.micros(sums, 0.99),
                Histogram.micros(sums, 0.999));
    }

    /** Takes the next request that is due, again and again: the connections share one schedule. */
    private void ask(Histogram histogram) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            HttpReader answers = new HttpReader(socket.getInputStream());
            for (long i = next.getAndIncrement(); i < 2 * measured; i = next.getAndIncrement()) {
                long due = start + (long) (i * 1e9 / rate);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                out.write(request);
                if (answers.next() != 200) {
                    failures.incrementAndGet();
                }
                if (i >= measured) {
                    histogram.record(System.nanoTime() - due);
                }
            }
        } catch (IOException e) {
            failures.incrementAndGet();
        }
    }
}
