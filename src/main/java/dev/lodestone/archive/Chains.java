package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which chain a writer goes on with. In PostgreSQL each of those that write at the same time has one of its own, so that none
 * waits for another; there are as many chains as ever wrote at once. SQLite lets in one writer at a time, and has one chain.
 */
final class Chains {
    /** More replicas than this wait for one another. */
    private static final int MOST = 256;

    private final boolean many;
    private int own = 1;

    Chains(Address address) {
        this.many = !address.isSqlite();
    }

    /** The end of a chain that nobody else writes to until the transaction ends. */
    Head take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (many) {
                own = free(statement);
            }
            // The first to write takes SQLite's lock; without it two could read the same end.
            statement.executeUpdate("UPDATE chain SET beat = beat + 1 WHERE id = " + own);
        }
        return Head.of(connection, own);
    }

    /** The one it had, if that is free; else any that is; else a new one. */
    private int free(Statement statement) throws SQLException {
        while (true) {
            try (ResultSet row = statement.executeQuery("SELECT id FROM chain ORDER BY CASE id WHEN " + own
                    + " THEN 0 ELSE 1 END, id LIMIT 1 FOR UPDATE SKIP LOCKED")) {
                if (row.next()) {
                    return row.getInt(1);
                }
            }
            int last = last(statement);
            if (last >= MOST) {
                return own;
            }
            // Another writer may make the same one first; then there is one more to try.
            statement.executeUpdate("INSERT INTO chain (id, beat, seq, hash) VALUES (" + (last + 1) + ", 0, "
                    + Place.start(last + 1) + ", '" + Chain.START + "') ON CONFLICT DO NOTHING");
        }
    }

    private static int last(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT max(id) FROM chain")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Keeps all writers out until the transaction ends. */
    static void takeAll(Connection connection, Address address) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!address.isSqlite()) {
                statement.execute("LOCK TABLE chain IN EXCLUSIVE MODE");
            }
            statement.executeUpdate("UPDATE chain SET beat = beat + 1 WHERE id = 1");
        }
    }
}
