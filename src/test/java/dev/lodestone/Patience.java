package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what other threads and processes do: for minutes, since a machine that is busy is no failure. */
public final class Patience {
    private static final int MINUTES = 5;
    private static final long MOST = TimeUnit.MINUTES.toNanos(MINUTES);

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

    /** Ends a command that goes on for longer: nothing interrupts who reads what it prints. */
    public static Process with(Process command) {
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(command::destroyForcibly);
        return command;
    }

    public static void until(Look<Boolean> holds) throws Exception {
        until(holds, held -> held);
    }
}
