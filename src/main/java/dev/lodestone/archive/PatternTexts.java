package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that records are packed against, as they are needed to read such records; for one thread. */
final class PatternTexts {
    private static final int MOST = 16;
    private static final byte[] MISSING = {};

    /** Request and answer of a record. */
    record Texts(byte[] request, byte[] answer) {}

    private final Connection connection;
    private final Map<Long, Texts> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Texts> eldest) {
            return size() > MOST;
        }
    };

    PatternTexts(Connection connection) {
        this.connection = connection;
    }

    /** Nothing if it is not there: what was packed against it then shows by its hash. */
    Texts of(long seq) throws SQLException {
        Texts texts = read.get(seq);
        if (texts == null) {
            texts = find(seq);
            read.put(seq, texts);
        }
        return texts;
    }

    private Texts find(long seq) throws SQLException {
        Texts found = Sql.first(
                connection,
                "SELECT request, answer FROM assessment WHERE seq = ? AND pattern IS NULL",
                row -> new Texts(Packed.unpack(row.getBytes(1)), Packed.unpack(row.getBytes(2))),
                seq);
        return found == null ? new Texts(MISSING, MISSING) : found;
    }

    /** Whether a record is there and packed by itself, so that others may be packed against it. */
    static boolean has(Connection connection, long seq) throws SQLException {
        return Sql.first(connection, "SELECT 1 FROM assessment WHERE seq = ? AND pattern IS NULL", row -> true, seq)
                != null;
    }
}
