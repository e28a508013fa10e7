package dev.lodestone.watch;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.bundle.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Brings changes to those who watch, each at least once: what does not arrive is tried again, after longer and longer pauses. */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final int HANDS = 4;
    /** So that no dossier keeps those of others waiting for long. */
    private static final int IN_A_ROW = 100;

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Watches watches;
    private final Undelivered deliveries;
    private final Webhook webhook;
    private final Clock clock;
    private final Duration lease;
    private final int tries;
    private final Semaphore free = new Semaphore(HANDS);
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> {
        Thread thread = new Thread(work, "change-courier-hand");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param within the time that a try may take
     * @param tries after which a change is given up
     */
    public Courier(Archive archive, Webhook webhook, Clock clock, Duration within, int tries) {
        this.watches = new Watches(archive);
        this.deliveries = new Undelivered(archive);
        this.webhook = webhook;
        this.clock = clock;
        // Whoever has taken one writes down how it went well within this time, or is gone.
        this.lease = within.multipliedBy(2).plusSeconds(30);
        this.tries = tries;
    }

    /**
     * Sends what can be sent now.
     *
     * @return how many were taken
     * @throws ArchiveUnavailable if the database cannot be read or written
     */
    public int round() {
        List<Watch> posted =
                watches.all().stream().filter(w -> w.target() != null).toList();
        if (posted.isEmpty()) {
            return 0;
        }
        for (Watch watch : posted) {
            while (deliveries.gather(watch, clock.instant())) {
                // There is more.
            }
        }
        Map<String, Watch> byId = posted.stream().collect(Collectors.toMap(Watch::id, Function.identity()));
        int taken = 0;
        for (Undelivered.Delivery delivery : deliveries.due(clock.instant(), free.availablePermits())) {
            Watch watch = byId.get(delivery.watch());
            if (watch != null && deliveries.take(delivery, clock.instant().plus(lease)) && free.tryAcquire()) {
                hands.execute(() -> send(watch, delivery));
                taken++;
            }
        }
        return taken;
    }

    /** With those that follow it, as long as they arrive. */
    private void send(Watch watch, Undelivered.Delivery first) {
        try {
            Optional<Undelivered.Delivery> delivery = Optional.of(first);
            for (int left = IN_A_ROW; delivery.isPresent() && arrives(watch, delivery.get()) && left > 0; left--) {
                delivery = deliveries
                        .next(delivery.get(), clock.instant())
                        .filter(next -> deliveries.take(next, clock.instant().plus(lease)));
            }
        } catch (ArchiveUnavailable e) {
            // It is sent again after its time: at least once.
            LOG.warning("How a change arrived cannot be written down: " + e.getMessage());
        } finally {
            free.release();
        }
    }

    private boolean arrives(Watch watch, Undelivered.Delivery delivery) {
        Webhook.Outcome outcome = webhook.post(watch, delivery.change(), clock.instant());
        if (outcome.failed() == null) {
            deliveries.arrived(delivery);
            return true;
        }
        boolean last = outcome.gone() || delivery.tries() + 1 >= tries;
        Duration pause = pause(delivery.tries(), ThreadLocalRandom.current().nextDouble());
        if (outcome.notBefore() != null && outcome.notBefore().compareTo(pause) > 0) {
            pause = outcome.notBefore();
        }
        deliveries.failed(
                delivery, outcome.failed(), last ? null : clock.instant().plus(pause));
        if (last) {
            LOG.warning("A change is given up that was to go to "
                    + watch.target().getHost() + " (watch " + watch.id() + "): " + outcome.failed());
        }
        return false;
    }

    /** @param tries that failed before @param chance from 0 to 1 */
    static Duration pause(int tries, double chance) {
        return Backoff.pause(tries + 1, LONGEST, chance);
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
