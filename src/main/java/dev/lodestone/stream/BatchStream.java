package dev.lodestone.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Takes requests of batches from Kafka, and writes their answers there; as many services as there are share them. */
public final class BatchStream implements AutoCloseable {
    private final StreamLoop loop;

    /** Who answers. */
    public interface Answering {

        /** Whether there is anything to answer by. */
        boolean isReady();

        /**
         * The answer to a line as it is written; a problem if it cannot be answered.
         *
         * @param number of the line in its batch
         * @param key the same if the same line is answered again
         */
        CompletableFuture<ObjectNode> answer(long number, byte[] line, String key);
    }

    /**
     * Begins at once.
     *
     * @param beside who looks whether there are brokers
     */
    public BatchStream(StreamSettings settings, FactStream beside, Answering answering) {
        String id = settings.group() + "-batch-" + UUID.randomUUID();
        this.loop = new StreamLoop(
                "batch-stream",
                "Requests of batches",
                beside.broker(),
                vital -> new BatchSession(settings, id, answering, vital));
    }

    /** Why no requests are taken now, where the brokers can be reached. */
    public Optional<String> fault() {
        return loop.fault();
    }

    @Override
    public void close() {
        loop.close();
    }
}
