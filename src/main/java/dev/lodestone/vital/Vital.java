package dev.lodestone.vital;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread that others rely on. Whatever ends what it does, it begins again after a moment; it tells when it was last alive; and
 * if it is gone all the same, whoever asks after it starts it anew.
 */
public final class Vital implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Vital.class.getName());
    private static final long PAUSE_MILLIS = 200;
    private static final long LOOK_MILLIS = 500;
    private static final long REST_MILLIS = 100;
    private static final List<Vital> ALL = new CopyOnWriteArrayList<>();

    private final String name;
    private final Consumer<Vital> work;
    private final Duration patience;
    private volatile Thread thread;
    private volatile boolean closed;
    private volatile long beat = System.nanoTime();
    private volatile int restarts;

    /**
     * @param work what it does: it returns only when it is closed, and calls {@link #beat()} on its way
     * @param patience how long it may go without a beat
     */
    public Vital(String name, Duration patience, Consumer<Vital> work) {
        this.name = name;
        this.patience = patience;
        this.work = work;
        ALL.add(this);
        start();
    }

    /**
     * One that does something now and then, and ends as soon as it is told to.
     *
     * @param first until it does so for the first time
     */
    public static Vital every(String name, Duration patience, Duration first, Duration every, Runnable work) {
        return new Vital(name, patience, vital -> vital.repeat(first, every, work));
    }

    private void repeat(Duration first, Duration every, Runnable task) {
        Instant next = Instant.now().plus(first);
        while (!closed) {
            beat();
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                close();
            }
            if (!closed && !Instant.now().isBefore(next)) {
                next = Instant.now().plus(every);
                task.run();
            }
        }
    }

    /** Those that are at work now. */
    public static List<Vital> all() {
        return List.copyOf(ALL);
    }

    private synchronized void start() {
        Thread fresh = new Thread(this::run, name);
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
    }

    private void run() {
        while (!closed) {
            try {
                beat();
                work.accept(this);
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    private void failed(Throwable e) {
        OutOfMemory.noticeIn(e);
        restarts++;
        LOG.log(Level.SEVERE, name + " failed and begins again: " + e, e);
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does nothing for so long, alive, and no longer once it is told to end. */
    public void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        while (!closed && System.nanoTime() < end) {
            beat();
            try {
                Thread.sleep(Math.min(REST_MILLIS, pause.toMillis() + 1));
            } catch (InterruptedException e) {
                close();
            }
        }
    }

    /** Tells that it is alive. */
    public void beat() {
        beat = System.nanoTime();
    }

    public boolean isClosed() {
        return closed;
    }

    public String name() {
        return name;
    }

    /** How often it had to begin again. */
    public int restarts() {
        return restarts;
    }

    public Duration sinceBeat() {
        return Duration.ofNanos(System.nanoTime() - beat);
    }

    /** Whether it does its work; if it is gone it is started anew first. */
    public boolean isWell() {
        if (!closed && !thread.isAlive()) {
            try {
                restarts++;
                beat();
                start();
            } catch (OutOfMemoryError e) {
                // The system has no thread to give.
                return false;
            }
        }
        return closed || sinceBeat().compareTo(patience) < 0;
    }

    /** Tells it to end, and waits so long for it. */
    public void close(Duration wait) {
        closed = true;
        ALL.remove(this);
        try {
            thread.join(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        ALL.remove(this);
    }
}
