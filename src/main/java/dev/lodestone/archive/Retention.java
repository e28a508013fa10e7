package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Removes the beginning of the chain. */
final class Retention {
    private Retention() {}

    /** Within a transaction that holds the lock of the chain. */
    static long removeBefore(Connection connection, Instant time) throws SQLException {
        long last = lastToGo(connection, time);
        try (PreparedStatement anchor = connection.prepareStatement("INSERT INTO anchor (seq, hash, removed_at)"
                        + " SELECT seq, hash, CAST(? AS BIGINT) FROM assessment WHERE seq = ?");
                PreparedStatement labels = connection.prepareStatement("DELETE FROM label WHERE seq <= ?");
                PreparedStatement entries = connection.prepareStatement("DELETE FROM assessment WHERE seq <= ?")) {
            anchor.setLong(1, System.currentTimeMillis());
            anchor.setLong(2, last);
            anchor.executeUpdate();
            labels.setLong(1, last);
            labels.executeUpdate();
            entries.setLong(1, last);
            return entries.executeUpdate();
        }
    }

    /** The clocks of several processes differ: only what no younger assessment stands before may go. */
    private static long lastToGo(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement("SELECT COALESCE("
                + "(SELECT min(seq) FROM assessment WHERE at >= ?) - 1, (SELECT max(seq) FROM assessment), 0)")) {
            first.setLong(1, time.toEpochMilli());
            try (ResultSet row = first.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
