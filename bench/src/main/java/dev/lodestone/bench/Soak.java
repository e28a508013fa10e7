package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ToDoubleFunction;

/**
 * Assesses forty facts again and again on all processors and tells whether memory and latency stay as they are: {@code Soak [N]},
 * ten million unless said otherwise. At each twentieth all threads wait while the heap is collected and looked at.
 */
public final class Soak {
    private static final int WINDOWS = 20;
    private static final int BATCH = 16;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** One line of the table. */
    private record Window(long done, double heap, double resident, double rate, double p50, double p99) {}

    private final Advisor advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
    private final Request request = Forty.request();
    private final AtomicLong left;
    private final AtomicLong done = new AtomicLong();
    // Fair, so that whoever wants to look gets in between two batches.
    private final ReentrantReadWriteLock looking = new ReentrantReadWriteLock(true);
    private final List<Histogram> histograms = new ArrayList<>();
    private long[] counted = Histogram.empty();
    private volatile Throwable failure;

    private Soak(long assessments) {
        left = new AtomicLong(assessments);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.engines();
        long assessments = arguments.length > 0 ? Long.parseLong(arguments[0].replace("_", "")) : 10_000_000;
        new Soak(assessments).run(assessments);
    }

    private void run(long assessments) throws InterruptedException {
        System.out.printf(
                "%,d assessments of %d facts on %d processors.%n%n| assessments | heap after GC, MB | resident, MB | assessments/s "
                        + "| p50, µs | p99, µs |%n|---|---|---|---|---|---|%n",
                assessments, request.facts().all().size(), PROCESSORS);
        for (int i = 0; i < PROCESSORS; i++) {
            Histogram histogram = new Histogram();
            histograms.add(histogram);
            Thread thread = new Thread(() -> assess(histogram), "soak-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        List<Window> windows = new ArrayList<>();
        long before = 0;
        for (int i = 1; i <= WINDOWS; i++) {
            long began = System.nanoTime();
            while (done.get() < assessments * i / WINDOWS && failure == null) {
                Thread.sleep(20);
            }
            if (failure != null) {
                throw new IllegalStateException("an assessment failed", failure);
            }
            Window window = look(before, began);
            before = window.done;
            windows.add(window);
            System.out.printf(
                    "| %,d | %.1f | %.0f | %,.0f | %.0f | %.0f |%n",
                    window.done, window.heap, window.resident, window.rate, window.p50, window.p99);
        }
        System.out.println();
        boolean flat = flat("heap", windows, Window::heap, 0.05)
                & flat("resident memory", windows, Window::resident, 0.05)
                & flat("p50", windows, Window::p50, 0.10)
                & flat("p99", windows, Window::p99, 0.25);
        System.out.println(flat ? "\nFlat." : "\nNot flat.");
    }

    private void assess(Histogram histogram) {
        try {
            while (left.getAndAdd(-BATCH) > 0) {
                looking.readLock().lock();
                try {
                    for (int i = 0; i < BATCH; i++) {
                        long began = System.nanoTime();
                        advisor.assess(request.facts(), request.asOf(), request.asked());
                        histogram.record(System.nanoTime() - began);
                    }
                } finally {
                    looking.readLock().unlock();
                }
                done.addAndGet(BATCH);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private Window look(long before, long began) {
        looking.writeLock().lock();
        try {
            double seconds = (System.nanoTime() - began) / 1e9;
            long all = done.get();
            long[] sums = Histogram.empty();
            histograms.forEach(h -> h.addTo(sums));
            long[] window = sums.clone();
            for (int i = 0; i < window.length; i++) {
                window[i] -= counted[i];
            }
            counted = sums;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
            return new Window(
                    all,
                    heap,
                    resident(),
                    (all - before) / seconds,
                    Histogram.micros(window, 0.5),
                    Histogram.micros(window, 0.99));
        } finally {
            looking.writeLock().unlock();
        }
    }

    /** In MB, as Linux counts it; not a number elsewhere. */
    private static double resident() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
                }
            }
        } catch (IOException e) {
            // There is no such file here.
        }
        return Double.NaN;
    }

    /** Whether the last quarter is like the second one; the first warms up. */
    private static boolean flat(String what, List<Window> windows, ToDoubleFunction<Window> of, double most) {
        double second = mean(windows.subList(WINDOWS / 4, WINDOWS / 2), of);
        double last = mean(windows.subList(WINDOWS * 3 / 4, WINDOWS), of);
        double change = last / second - 1;
        System.out.printf(
                "- %s: %.1f in the second quarter, %.1f in the last: %+.1f%% (flat up to %.0f%%)%n",
                what, second, last, 100 * change, 100 * most);
        return !(change > most);
    }

    private static double mean(List<Window> windows, ToDoubleFunction<Window> of) {
        return windows.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
