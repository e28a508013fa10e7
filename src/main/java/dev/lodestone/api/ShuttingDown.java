package dev.lodestone.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the service is on its way out, so that what is in work comes to an end though more keeps coming. */
@ApplicationScoped
class ShuttingDown {
    /** What was sent before it was told may not have been read yet. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration delay;
    private volatile boolean told;
    private volatile long refusesFrom;

    /** @param delay for how long new requests are still taken */
    ShuttingDown(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        refusesFrom = System.nanoTime() + delay.plus(GRACE).toNanos();
        told = true;
    }

    /** Whether it was told to end. */
    boolean isUnderWay() {
        return told;
    }

    /** Whether nothing new is taken on. */
    boolean refuses() {
        return told && System.nanoTime() - refusesFrom >= 0;
    }
}
