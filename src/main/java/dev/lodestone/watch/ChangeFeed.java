package dev.lodestone.watch;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Database;
import dev.lodestone.archive.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What changed, for those who read it. A place that was read stays behind for good: nothing is written before it later. Every method
 *
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
public final class ChangeFeed {
    private static final String COLUMNS = "place, id, dossier, at, type, body";

    private final Database database;

    public ChangeFeed(Archive archive) {
        this.database = archive.database();
    }

    /** The place of the newest; 0 if nothing ever changed. */
    public long head() {
        return database.read(ChangeFeed::head);
    }

    static long head(Connection connection) throws SQLException {
        Long head = Sql.first(connection, "SELECT place FROM change_head WHERE id = 1", row -> row.getLong(1));
        return head == null ? 0 : head;
    }

    /** Behind which all lie that were written from a time on. */
    public long before(Instant since) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT COALESCE(MAX(place), 0) FROM change WHERE at < ?",
                row -> row.getLong(1),
                since.toEpochMilli()));
    }

    /** Those behind a place, the oldest first. */
    public List<KeptChange> after(long place, ChangeFilter filter, int limit) {
        return read(filter, " AND place > ? ORDER BY place LIMIT " + limit, place);
    }

    /** The newest ones, the oldest of them first. */
    public List<KeptChange> newest(ChangeFilter filter, int limit) {
        List<KeptChange> newest = read(filter, " AND place > ? ORDER BY place DESC LIMIT " + limit, 0);
        Collections.reverse(newest);
        return newest;
    }

    private List<KeptChange> read(ChangeFilter filter, String more, long place) {
        return database.read(connection -> read(connection, filter, more, place));
    }

    /** @param more what follows the filter's condition, with as many places */
    static List<KeptChange> read(Connection connection, ChangeFilter filter, String more, long... places)
            throws SQLException {
        ChangeFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>(condition.values());
        Arrays.stream(places).forEach(values::add);
        return Sql.all(
                connection,
                "SELECT " + COLUMNS + " FROM change WHERE " + condition.sql() + more,
                ChangeFeed::change,
                values.toArray());
    }

    static KeptChange change(ResultSet row) throws SQLException {
        return new KeptChange(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6));
    }

    /** Removes those that were written before a time, but for what is still to be sent. @return how many */
    public int removeBefore(Instant time) {
        return database.write(connection -> Sql.update(
                connection,
                "DELETE FROM change WHERE at < ? AND place NOT IN (SELECT place FROM delivery)",
                time.toEpochMilli()));
    }
}
