package dev.lodestone.lsp;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A thread that does one thing after the other, and outlives what goes wrong with one of them. */
final class Background implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("dev.lodestone.lsp");

    private final ScheduledThreadPoolExecutor executor;

    Background(String name, int priority) {
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    ScheduledFuture<?> in(long millis, Runnable task) {
        return executor.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "could not be done: " + e, e);
        }
    }

    /** What is under way is not interrupted: it may be writing to the editor, which could not read on behind half a message. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
