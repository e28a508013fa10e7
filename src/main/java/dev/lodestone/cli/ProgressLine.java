package dev.lodestone.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A progress bar on standard error, drawn only if that is a terminal, and at most ten times a second. */
final class ProgressLine implements AutoCloseable {
    private static final int CELLS = 30;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out = System.err;
    private final boolean drawn;
    private final long total;
    private final LongSupplier position;
    private final long start = System.nanoTime();
    private long done;
    private long last;

    /** @param total how many steps there will be */
    ProgressLine(long total) {
        this.drawn = Terminal.showsErrors();
        this.total = total;
        this.position = () -> done;
    }

    /**
     * For a number of steps that is not known, of an input that is.
     *
     * @param drawn false to draw nothing at all
     * @param total size of the input; 0 if that is not known either
     * @param position how much of the input is read
     */
    ProgressLine(boolean drawn, long total, LongSupplier position) {
        this.drawn = drawn && Terminal.showsErrors();
        this.total = total;
        this.position = position;
    }

    void step() {
        done++;
        if (drawn && System.nanoTime() - last > PAUSE) {
            draw();
        }
    }

    void steps(int more) {
        done += more - 1;
        step();
    }

    /** Makes room for a line of output; the next step draws the bar below it. */
    void makeRoom() {
        if (drawn) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    long done() {
        return done;
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void draw() {
        last = System.nanoTime();
        String rate = String.format(Locale.ROOT, "%d  %.0f/s", done, done / Math.max(1e-3, seconds()));
        if (total == 0) {
            out.print(CLEAR_LINE + rate);
            return;
        }
        double part = Math.min(1, position.getAsLong() / (double) total);
        int full = (int) (CELLS * part);
        String left = part == 0 ? "" : "  " + time(seconds() * (1 - part) / part) + " left";
        out.printf(
                Locale.ROOT,
                "%s[%s%s] %.0f%%  %s%s",
                CLEAR_LINE,
                "#".repeat(full),
                " ".repeat(CELLS - full),
                Math.floor(100 * part),
                rate,
                left);
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? s / 60 + " min" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }

    @Override
    public void close() {
        makeRoom();
    }
}
