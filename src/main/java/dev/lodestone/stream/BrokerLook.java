package dev.lodestone.stream;

import dev.lodestone.vital.Vital;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

/** Looks whether the brokers can be reached, and says once that they cannot, and once that they can again. */
final class BrokerLook implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerLook.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WITHIN_MILLIS = 3_000;

    private final StreamSettings settings;
    private final Vital vital;
    private volatile String fault;

    BrokerLook(StreamSettings settings) {
        this.settings = settings;
        this.vital = new Vital("broker-look", PATIENCE, this::look);
    }

    private void look(Vital look) {
        Admin admin = null;
        try {
            while (!look.isClosed()) {
                look.beat();
                if (admin == null) {
                    admin = open();
                }
                if (admin != null) {
                    ask(admin);
                }
                look.rest(EVERY);
            }
        } finally {
            if (admin != null) {
                admin.close(Duration.ofSeconds(1));
            }
        }
    }

    private Admin open() {
        try {
            return settings.admin();
        } catch (KafkaException | IllegalStateException e) {
            // Names that nobody knows, and a file that cannot be read, are told like a broker that is gone.
            is(StreamText.of(e));
            return null;
        }
    }

    /** Asks twice before it tells a fault: a broker or a machine that is busy for a moment is not gone. */
    private void ask(Admin admin) {
        is(answer(admin) == null ? null : answer(admin));
    }

    /** Why there is no answer; null where there is one. */
    private static String answer(Admin admin) {
        try {
            StreamTopics.got(() -> {
                try {
                    return admin.describeCluster(new DescribeClusterOptions().timeoutMs(WITHIN_MILLIS))
                            .nodes()
                            .get(2L * WITHIN_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    throw new org.apache.kafka.common.errors.TimeoutException("no answer in time", e);
                }
            });
            return null;
        } catch (KafkaException e) {
            return StreamText.of(e);
        }
    }

    private void is(String now) {
        String before = fault;
        fault = now;
        if (now != null && before == null) {
            LOG.warning("Kafka cannot be reached at " + settings.servers()
                    + ", no facts are taken until it can, and none are lost: " + now);
        } else if (now == null && before != null) {
            LOG.info("Kafka can be reached again at " + settings.servers());
        }
    }

    /** Why they cannot be reached. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public void close() {
        vital.close(Duration.ofSeconds(2));
    }
}
