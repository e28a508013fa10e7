package dev.lodestone.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A progress bar, drawn on a terminal only and at most ten times a second. */
final class Progress implements AutoCloseable {
    private static final int CELLS = 30;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final PrintStream out = System.err;
    private final boolean drawn = Terminal.isInteractive();
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long last;

    /** @param total 0 if it is not known */
    Progress(long total) {
        this.total = total;
    }

    void step() {
        done++;
        if (drawn && System.nanoTime() - last > PAUSE) {
            draw();
        }
    }

    long done() {
        return done;
    }

    /** Steps a second. */
    double rate() {
        return done * 1e9 / Math.max(1, System.nanoTime() - start);
    }

    private void draw() {
        last = System.nanoTime();
        String rate = String.format(Locale.ROOT, "%.0f/s", rate());
        if (total == 0) {
            out.printf("\r%d  %s   ", done, rate);
            return;
        }
        int full = (int) Math.min(CELLS, done * CELLS / total);
        out.printf("\r[%s%s] %d/%d  %s   ", "#".repeat(full), " ".repeat(CELLS - full), done, total, rate);
    }

    @Override
    public void close() {
        if (drawn) {
            draw();
            out.println();
        }
    }
}
