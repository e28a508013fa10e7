package dev.lodestone.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes changes to the feed, in order, within a transaction of whoever tells of them. */
final class ChangeTable {
    private ChangeTable() {}

    /** Keeps all others out who write changes, until the transaction ends. */
    static void lock(Connection connection) throws SQLException {
        place(connection, 0);
    }

    /** Appends those that are not there yet. */
    static void append(Connection connection, List<ToldChange> changes) throws SQLException {
        long place = place(connection, changes.size()) - changes.size();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO change (place, id, dossier, version, at, day, type, reader, mineral, rule, severity, ahead, late, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")) {
            for (ToldChange change : changes) {
                insert.setLong(1, ++place);
                insert.setString(2, change.id());
                insert.setString(3, change.dossier());
                // A place in a stream can be more than the column holds; it stands in the body, too.
                insert.setLong(4, Math.min(change.version(), Integer.MAX_VALUE));
                insert.setLong(5, change.at().toEpochMilli());
                insert.setString(6, change.day().toString());
                insert.setString(7, change.type());
                insert.setString(8, change.reader());
                insert.setString(9, change.mineral());
                insert.setString(10, change.rule());
                insert.setInt(
                        11, change.severity() == null ? -1 : change.severity().ordinal());
                insert.setInt(12, change.ahead());
                insert.setInt(13, change.late() ? 1 : 0);
                insert.setString(14, change.placed(place));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The place of the last of so many changes; whoever else writes waits until this is committed. */
    private static long place(Connection connection, int more) throws SQLException {
        try (PreparedStatement forward =
                        connection.prepareStatement("UPDATE change_head SET place = place + ? WHERE id = 1");
                PreparedStatement head = connection.prepareStatement("SELECT place FROM change_head WHERE id = 1")) {
            forward.setInt(1, more);
            forward.executeUpdate();
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
