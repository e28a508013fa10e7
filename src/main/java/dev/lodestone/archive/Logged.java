package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** How far each chain was written to a decision log. */
final class Logged {
    /** As many records as are read at once. */
    static final int AT_ONCE = 500;

    private final String log;

    Logged(String log) {
        this.log = log;
    }

    /**
     * A chain with records that are still to be written.
     *
     * @param after the place up to which they are
     */
    record Due(int chain, long after) {}

    /** Some of them, and the place up to which they go. */
    record Some(List<DecisionLine> lines, long to) {}

    /** A log that was never written begins with what comes now: what is on record already is not told again. */
    void begin(Connection connection, Address address) throws SQLException {
        // Whoever makes another chain meanwhile waits, so that its records are not taken for old ones.
        Chains.takeAll(connection, address);
        Sql.update(
                connection,
                "INSERT INTO logged (log, chain, seq) SELECT CAST(? AS TEXT), id, seq FROM chain"
                        + " WHERE NOT EXISTS (SELECT 1 FROM logged WHERE log = CAST(? AS TEXT))",
                log,
                log);
    }

    boolean isBegun(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT 1 FROM logged WHERE log = ? LIMIT 1", row -> true, log) != null;
    }

    List<Due> due(Connection connection) throws SQLException {
        List<Due> due = Sql.all(
                connection,
                "SELECT c.id, c.seq, l.seq FROM chain c LEFT JOIN logged l ON l.chain = c.id AND l.log = ? ORDER BY c.id",
                row -> {
                    long after = row.getObject(3) == null ? Place.start(row.getInt(1)) : row.getLong(3);
                    return row.getLong(2) > after ? new Due(row.getInt(1), after) : null;
                },
                log);
        due.removeIf(Objects::isNull);
        return due;
    }

    /**
     * Keeps other services off a chain until the transaction ends.
     *
     * @return up to where it is written; null if another service is at it
     */
    Long hold(Connection connection, int chain) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO logged (log, chain, seq) VALUES (?,?,?) ON CONFLICT DO NOTHING",
                log,
                chain,
                Place.start(chain));
        return Sql.first(
                connection,
                "SELECT seq FROM logged WHERE log = ? AND chain = ? FOR UPDATE SKIP LOCKED",
                row -> row.getLong(1),
                log,
                chain);
    }

    /** What comes behind a place, in order. */
    static Some read(Connection connection, int chain, long after) throws SQLException {
        long to = Head.of(connection, chain).seq();
        List<DecisionLine> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + Rows.SUMMARY
                        + ", trace FROM assessment WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT " + AT_ONCE);
                Labels labels = new Labels(connection, after, to)) {
            select.setLong(1, after);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                long last = to;
                while (row.next()) {
                    Stored bare = Rows.summary(row);
                    Stored stored = bare.labelled(labels.of(bare.seq(), new TreeSet<>()));
                    lines.add(DecisionLine.of(stored.entry(), stored, row.getString("trace")));
                    last = stored.seq();
                }
                // Behind the last record there may be links that are none.
                return new Some(lines, lines.size() < AT_ONCE ? to : last);
            }
        }
    }

    /** Notes how far it is written. */
    void put(Connection connection, int chain, long to) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO logged (log, chain, seq) VALUES (?,?,?)"
                        + " ON CONFLICT (log, chain) DO UPDATE SET seq = excluded.seq WHERE logged.seq < excluded.seq",
                log,
                chain,
                to);
    }
}
