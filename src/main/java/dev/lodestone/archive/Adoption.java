package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Takes what the first version noted beside the chain, where old assessments had been removed, into the chain; once, when the
 * archive is brought to the second version. After that no note beside the chain counts.
 */
final class Adoption {
    private static final String TABLE = "anchor";

    private Adoption() {}

    /** On a connection that commits by itself. */
    static void run(Connection connection) throws SQLException {
        if (!isDue(connection)) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE chain SET beat = beat + 1 WHERE id = 1");
            // Another process may have been first.
            if (isDue(connection)) {
                adopt(connection, statement);
                statement.executeUpdate("DROP TABLE " + TABLE);
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void adopt(Connection connection, Statement statement) throws SQLException {
        Head head = Head.of(connection, 1);
        try (ResultSet row =
                statement.executeQuery("SELECT seq, hash, removed_at FROM " + TABLE + " ORDER BY seq DESC LIMIT 1")) {
            if (row.next()) {
                long last = row.getLong(1);
                Removal.next(head, Instant.ofEpochMilli(row.getLong(3)), 1, last, row.getString(2), last, Chain.START)
                        .insert(connection);
            }
        }
    }

    private static boolean isDue(Connection connection) throws SQLException {
        String catalogue = connection.getMetaData().getURL().startsWith("jdbc:sqlite:")
                ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
                : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?";
        try (PreparedStatement find = connection.prepareStatement(catalogue)) {
            find.setString(1, TABLE);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        }
    }
}
