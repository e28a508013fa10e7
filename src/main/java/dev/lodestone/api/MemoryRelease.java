package dev.lodestone.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Gives back the memory that only starting needed: what costs nothing at once, the rest when the first answers are out. */
@ApplicationScoped
class MemoryRelease {
    private static final long AT_ONCE_MILLIS = 50;
    private static final long LATER_MILLIS = 2000;

    void started(@Observes StartupEvent event) {
        after(AT_ONCE_MILLIS, MemoryRelease::letGo);
        after(LATER_MILLIS, MemoryRelease::collect);
    }

    private static void after(long millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(task);
    }

    /** Nothing on a JVM, which does so by itself; {@code nativeimage/Pages} stands in for it in the image, as for the next. */
    private static void letGo() {}

    private static void collect() {}
}
