package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what other threads and processes do: for minutes, since a machine that is busy is no failure. */
public final class Patience {
    private static final int MINUTES = 5;
    private static final long MOST = TimeUnit.MINUTES.toNanos(MINUTES);

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "patience");
        thread.setDaemon(true);
        return thread;
    });

    private Patience() {}

    /** Shows what is waited for. */
    public interface Look<T> {
        T now() throws Exception;
    }

    /** What the first look shows that shows what is wanted. */
    public static <T> T until(Look<T> look, Predicate<? super T> wanted) throws Exception {
        long end = System.nanoTime() + MOST;
        for (T seen = look.now(); ; seen = look.now()) {
            if (wanted.test(seen)) {
                return seen;
            }
            assertThat(System.nanoTime()).as("still: %s", seen).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Watches a process whose output is read, since nothing interrupts who reads it: ends it if this is not closed before. */
    public static Watch over(Process process) {
        Future<?> end = CLOCK.schedule(process::destroyForcibly, MINUTES, TimeUnit.MINUTES);
        return () -> end.cancel(false);
    }

    /** Ends with the reading. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    public static void until(Look<Boolean> holds) throws Exception {
        until(holds, held -> held);
    }
}
