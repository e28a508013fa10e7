package dev.lodestone.stream;

import dev.lodestone.advisor.Advisor;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes facts from Kafka, and tells there what they change. Nothing that it knows is anywhere else than in the topics: whoever takes
 * over from it builds it anew out of them.
 */
public final class FactStream implements AutoCloseable {
    private final BrokerLook broker;
    private final StreamLoop loop;

    /**
     * Begins at once.
     *
     * @param advisor gives null as long as there are no rules
     * @param clock in whose zone a day begins
     */
    public FactStream(StreamSettings settings, Supplier<Advisor> advisor, Clock clock, StreamFigures figures) {
        // Of this service as long as it runs: what it left open itself it ends itself when it begins anew.
        String id = settings.group() + "-" + UUID.randomUUID();
        this.broker = new BrokerLook(settings);
        this.loop = new StreamLoop(
                "fact-stream", "Facts", broker, vital -> new FactSession(settings, id, advisor, clock, figures, vital));
    }

    /** Whether the brokers can be reached, as all who ask them see it. */
    BrokerLook broker() {
        return broker;
    }

    /** Why no facts are taken now. */
    public Optional<String> fault() {
        return broker.fault().or(loop::fault);
    }

    @Override
    public void close() {
        loop.close();
        broker.close();
    }
}
