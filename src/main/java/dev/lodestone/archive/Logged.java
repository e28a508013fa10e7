package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO logged (log, chain, seq)"
                + " SELECT CAST(? AS TEXT), id, seq FROM chain"
                + " WHERE NOT EXISTS (SELECT 1 FROM logged WHERE log = CAST(? AS TEXT))")) {
            insert.setString(1, log);
            insert.setString(2, log);
            insert.executeUpdate();
        }
    }

    boolean isBegun(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT 1 FROM logged WHERE log = ? LIMIT 1")) {
            find.setString(1, log);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        }
    }

    List<Due> due(Connection connection) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT c.id, c.seq, l.seq FROM chain c"
                + " LEFT JOIN logged l ON l.chain = c.id AND l.log = ? ORDER BY c.id")) {
            select.setString(1, log);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int chain = row.getInt(1);
                    long after = row.getObject(3) == null ? Place.start(chain) : row.getLong(3);
                    if (row.getLong(2) > after) {
                        due.add(new Due(chain, after));
                    }
                }
            }
        }
        return due;
    }

    /**
     * Keeps other services off a chain until the transaction ends.
     *
     * @return up to where it is written; null if another service is at it
     */
    Long hold(Connection connection, int chain) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO logged (log, chain, seq) VALUES (?,?,?) ON CONFLICT DO NOTHING");
                PreparedStatement take = connection.prepareStatement(
                        "SELECT seq FROM logged WHERE log = ? AND chain = ? FOR UPDATE SKIP LOCKED")) {
            insert.setString(1, log);
            insert.setInt(2, chain);
            insert.setLong(3, Place.start(chain));
            insert.executeUpdate();
            take.setString(1, log);
            take.setInt(2, chain);
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
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
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO logged (log, chain, seq) VALUES (?,?,?)"
                + " ON CONFLICT (log, chain) DO UPDATE SET seq = excluded.seq WHERE logged.seq < excluded.seq")) {
            put.setString(1, log);
            put.setInt(2, chain);
            put.setLong(3, to);
            put.executeUpdate();
        }
    }
}
