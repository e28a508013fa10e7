package dev.lodestone.stream;

import dev.lodestone.bundle.Backoff;
import dev.lodestone.vital.Vital;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;

/** One session after the other: whatever goes wrong, what a session knows is thrown away, and the next begins with what was written. */
final class StreamLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StreamLoop.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration ENDING = Duration.ofSeconds(5);
    /** What went on for so long goes on. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final String what;
    private final BrokerLook broker;
    private final Function<Vital, StreamSession> sessions;
    private final Vital vital;
    private volatile String told;

    /**
     * Begins at once.
     *
     * @param what goes on, for who reads that it does not
     */
    StreamLoop(String thread, String what, BrokerLook broker, Function<Vital, StreamSession> sessions) {
        this.what = what;
        this.broker = broker;
        this.sessions = sessions;
        this.vital = new Vital(thread, PATIENCE, this::run);
    }

    private void run(Vital loop) {
        int failures = 0;
        while (!loop.isClosed()) {
            loop.beat();
            try (StreamSession session = sessions.apply(loop)) {
                session.open();
                long well = System.nanoTime() + STEADY.toNanos();
                while (!loop.isClosed()) {
                    if (session.turn() || System.nanoTime() > well) {
                        failures = 0;
                        told = null;
                    }
                }
            } catch (KafkaException | IllegalStateException e) {
                failures++;
                tell(StreamText.of(e));
                loop.rest(Backoff.pause(
                        failures, LONGEST_PAUSE, ThreadLocalRandom.current().nextDouble()));
            }
        }
    }

    private void tell(String fault) {
        if (broker.fault().isEmpty() && !fault.equals(told)) {
            LOG.warning(what + " cannot be taken from Kafka now, and none are lost: " + fault);
        }
        told = fault;
    }

    /** Why it does not go on now. */
    Optional<String> fault() {
        return Optional.ofNullable(told);
    }

    @Override
    public void close() {
        vital.close(ENDING);
    }
}
