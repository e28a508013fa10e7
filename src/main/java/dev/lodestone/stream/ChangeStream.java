package dev.lodestone.stream;

import dev.lodestone.watch.ToldElsewhere;
import java.util.Optional;

/** Takes what any service tells of dossiers on Kafka into the archive, so that whoever watches there is told of it. */
public final class ChangeStream implements AutoCloseable {
    private final StreamLoop loop;

    /**
     * Begins at once.
     *
     * @param beside who looks whether there are brokers
     */
    public ChangeStream(StreamSettings settings, FactStream beside, ToldElsewhere told) {
        this.loop = new StreamLoop(
                "change-stream", "Changes", beside.broker(), vital -> new ChangeSession(settings, told, vital));
    }

    /** Why no changes are taken now, where the brokers can be reached. */
    public Optional<String> fault() {
        return loop.fault();
    }

    @Override
    public void close() {
        loop.close();
    }
}
