package dev.lodestone.archive;

import java.io.IOException;
import java.util.List;

/** Where a decision log is written to. */
public interface DecisionSink extends AutoCloseable {
    /** By which it is remembered how far it was written. */
    String name();

    /**
     * Writes lines. When it returns they are safe.
     *
     * @throws IOException if they cannot be written now; then all of them come again
     */
    void write(List<DecisionLine> lines) throws IOException;

    @Override
    void close();
}
