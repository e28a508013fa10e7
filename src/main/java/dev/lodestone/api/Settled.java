package dev.lodestone.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Gives back, a while after the start, the memory that only starting needed. */
@ApplicationScoped
class Settled {
    private static final int SECONDS = 2;

    void started(@Observes StartupEvent event) {
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(Settled::giveBack);
    }

    /** Nothing on a JVM, which does so by itself; {@code nativeimage/Pages} stands in for it in the image. */
    private static void giveBack() {}
}
