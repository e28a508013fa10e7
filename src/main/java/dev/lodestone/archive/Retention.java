package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes the beginnings of the chains, and says so in each. */
final class Retention {
    private Retention() {}

    /** What of a chain goes: all from its first place that is left up to one. */
    record Part(int chain, long last, String hash) {
        long first() {
            return Place.start(chain) + 1;
        }
    }

    /** Within a transaction that keeps all writers out. */
    static long removeBefore(Connection connection, Instant time) throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (Head head : Head.all(connection)) {
            int chain = Place.chain(head.seq());
            long last = lastToGo(connection, chain, time);
            String hash = hashOf(connection, last);
            if (hash != null) {
                parts.add(new Part(chain, last, hash));
            }
        }
        Repacking.free(connection, parts);
        long removed = 0;
        for (Part part : parts) {
            removed += remove(connection, part);
        }
        return removed;
    }

    private static long remove(Connection connection, Part part) throws SQLException {
        delete(connection, "label", part);
        long removed = delete(connection, "assessment", part);
        List<Removal> removals = Removal.of(connection, part.chain);
        Removal latest = removals.isEmpty() ? null : removals.get(removals.size() - 1);
        Removal.next(
                        Head.of(connection, part.chain),
                        Instant.ofEpochMilli(System.currentTimeMillis()),
                        latest == null ? part.first() : latest.last() + 1,
                        part.last,
                        part.hash,
                        removed,
                        latest == null ? Chain.START : latest.hash())
                .insert(connection);
        return removed;
    }

    private static long delete(Connection connection, String table, Part part) throws SQLException {
        return Sql.update(connection, "DELETE FROM " + table + " WHERE seq >= ? AND seq <= ?", part.first(), part.last);
    }

    /** The clocks of several processes differ: only what no younger assessment stands before may go. 0 for none. */
    private static long lastToGo(Connection connection, int chain, Instant time) throws SQLException {
        return Sql.first(
                connection,
                "SELECT COALESCE(max(seq), 0) FROM assessment WHERE seq > ? AND seq < COALESCE("
                        + "(SELECT min(seq) FROM assessment WHERE at >= ? AND seq > ? AND seq <= ?), ?)",
                row -> row.getLong(1),
                Place.start(chain),
                time.toEpochMilli(),
                Place.start(chain),
                Place.end(chain),
                Place.end(chain));
    }

    /** Null if there is none. */
    private static String hashOf(Connection connection, long seq) throws SQLException {
        return Sql.first(connection, "SELECT hash FROM assessment WHERE seq = ?", row -> row.getString(1), seq);
    }
}
