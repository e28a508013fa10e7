package dev.lodestone.vital;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Leaves the process when memory runs out. What goes on after that is anybody's guess: a thread is gone, a lock is held, half of
 * something is written; whoever started the process starts a fresh one.
 */
public final class OutOfMemory {
    /** The exit status that stands for it. */
    public static final int EXIT = 5;

    private static final long GRACE_MILLIS = 500;
    private static final int RESERVE_BYTES = 2 << 20;
    private static final CountDownLatch RAN_OUT = new CountDownLatch(1);

    /** Made beforehand: there is no memory to make it of. */
    private static final byte[] LINE = line();

    /** Given back when memory runs out, so that the answer, this line and the collector's own work have room until the end. */
    private static volatile byte[] reserve;

    private OutOfMemory() {}

    private static byte[] line() {
        return ("error: out of memory: of a heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB nothing is left. The process ends (exit " + EXIT
                        + ") so that a fresh one takes over; give it"
                        + " more memory (-Xmx), or lower lodestone.limits.\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** From now on, whatever a thread does not catch is looked at. */
    public static void watch() {
        reserve = new byte[RESERVE_BYTES];
        Thread leaver = new Thread(OutOfMemory::waitAndLeave, "out-of-memory");
        leaver.setDaemon(true);
        leaver.start();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            noticeIn(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        });
    }

    private static void waitAndLeave() {
        try {
            RAN_OUT.await();
            // Time for the answer that says so.
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        leave();
    }

    /** Leaves in a moment if it is, or comes of, an error of memory. */
    public static void noticeIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OutOfMemoryError) {
                reserve = null;
                RAN_OUT.countDown();
                return;
            }
        }
    }

    /** Leaves now. */
    public static void leave() {
        try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
            err.write(LINE);
        } catch (IOException e) {
            // Nobody listens.
        }
        Runtime.getRuntime().halt(EXIT);
    }
}
