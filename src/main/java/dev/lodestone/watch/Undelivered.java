package dev.lodestone.watch;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Database;
import dev.lodestone.archive.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sent to whom, until it has arrived. Of one dossier one change is sent at a time to a watch, in order; whoever takes one
 * leaves it to others again after a time, so that whatever is killed loses nothing. Every method
 *
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
public final class Undelivered {
    private static final int AT_ONCE = 500;
    private static final int LISTED = 200;

    private final Database database;

    public Undelivered(Archive archive) {
        this.database = archive.database();
    }

    /**
     * A change on its way to a watch.
     *
     * @param tries that failed so far
     * @param due from when on it is to be sent, in milliseconds since 1970
     * @param failed why the last one did; empty if none did
     */
    public record Delivery(String watch, KeptChange change, int tries, long due, String failed) {}

    /** How much is on its way to a watch, and how much was given up. */
    public record Count(int waiting, int dead) {}

    /** Puts what a watch wants of the changes since it was last asked onto its way. @return whether there may be more */
    boolean gather(Watch watch, Instant now) {
        if (!database.read(connection -> place(connection, watch) < ChangeFeed.head(connection))) {
            return false;
        }
        return database.write(connection -> {
            // Written before it is read: of several services one goes on, and SQLite refuses who read before another
            // wrote.
            move(connection, watch, null);
            long from = place(connection, watch);
            long head = ChangeFeed.head(connection);
            List<KeptChange> wanted = ChangeFeed.read(
                    connection,
                    watch.filter(),
                    " AND place > ? AND place <= ? ORDER BY place LIMIT " + AT_ONCE,
                    from,
                    head);
            boolean more = wanted.size() == AT_ONCE;
            move(connection, watch, more ? wanted.get(AT_ONCE - 1).place() : head);
            insert(connection, watch, wanted, now);
            return more;
        });
    }

    /** Up to which place a watch has been looked after; all the way if it was removed meanwhile. */
    private static long place(Connection connection, Watch watch) throws SQLException {
        long place = number(connection, "SELECT place FROM watch WHERE id = ?", watch.id());
        return place < 0 ? Long.MAX_VALUE : place;
    }

    /** @param to null to leave it where it is */
    private static void move(Connection connection, Watch watch, Long to) throws SQLException {
        String place = to == null ? "place" : to.toString();
        Sql.update(connection, "UPDATE watch SET place = " + place + " WHERE id = ?", watch.id());
    }

    private static long number(Connection connection, String sql, String id) throws SQLException {
        Long number = Sql.first(connection, sql, row -> row.getLong(1), id);
        return number == null ? -1 : number;
    }

    private static void insert(Connection connection, Watch watch, List<KeptChange> wanted, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO delivery (watch, place, dossier, tries, due_at, dead, failed) VALUES (?, ?, ?, 0, ?, 0, '')")) {
            for (KeptChange change : wanted) {
                insert.setString(1, watch.id());
                insert.setLong(2, change.place());
                insert.setString(3, change.dossier());
                insert.setLong(4, now.toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Those that may be sent now: of each dossier the first. */
    List<Delivery> due(Instant now, int most) {
        return select(
                "d.dead = 0 AND d.due_at <= ? AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.watch = d.watch"
                        + " AND e.dossier = d.dossier AND e.dead = 0 AND e.place < d.place) ORDER BY d.due_at, d.place LIMIT "
                        + most,
                now.toEpochMilli());
    }

    /** Those of a watch that were given up, the oldest first. */
    public List<Delivery> dead(String watch) {
        return select("d.dead = 1 AND d.watch = ? ORDER BY d.place LIMIT " + LISTED, watch);
    }

    private List<Delivery> select(String condition, Object... values) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT c.place, c.id, c.dossier, c.at, c.type, c.body, d.watch, d.tries, d.due_at, d.failed"
                        + " FROM delivery d JOIN change c ON c.place = d.place WHERE " + condition,
                row -> new Delivery(
                        row.getString(7), ChangeFeed.change(row), row.getInt(8), row.getLong(9), row.getString(10)),
                values));
    }

    /** What follows one that arrived, of its dossier to its watch, if that may be sent now. */
    Optional<Delivery> next(Delivery arrived, Instant now) {
        return select(
                        "d.dead = 0 AND d.watch = ? AND d.dossier = ? ORDER BY d.place LIMIT 1",
                        arrived.watch(),
                        arrived.change().dossier())
                .stream()
                .filter(next -> next.due() <= now.toEpochMilli())
                .findFirst();
    }

    /** @param until when it is left to others again @return whether nobody else has taken it */
    boolean take(Delivery delivery, Instant until) {
        return 1
                == run(
                        "UPDATE delivery SET due_at = ? WHERE watch = ? AND place = ? AND due_at = ? AND dead = 0",
                        until.toEpochMilli(),
                        delivery.watch(),
                        delivery.change().place(),
                        delivery.due());
    }

    void arrived(Delivery delivery) {
        run(
                "DELETE FROM delivery WHERE watch = ? AND place = ?",
                delivery.watch(),
                delivery.change().place());
    }

    /** @param again when it is tried again; null if it is given up */
    void failed(Delivery delivery, String why, Instant again) {
        run(
                "UPDATE delivery SET tries = ?, failed = ?, dead = ?, due_at = ? WHERE watch = ? AND place = ?",
                delivery.tries() + 1,
                why,
                again == null ? 1 : 0,
                again == null ? 0L : again.toEpochMilli(),
                delivery.watch(),
                delivery.change().place());
    }

    /** Sends those that were given up once more. @return how many */
    public int retry(String watch, Instant now) {
        return run(
                "UPDATE delivery SET dead = 0, tries = 0, due_at = ? WHERE watch = ? AND dead = 1",
                now.toEpochMilli(),
                watch);
    }

    public Count count(String watch) {
        return database.read(connection -> new Count(
                (int) number(connection, "SELECT COUNT(*) FROM delivery WHERE watch = ? AND dead = 0", watch),
                (int) number(connection, "SELECT COUNT(*) FROM delivery WHERE watch = ? AND dead = 1", watch)));
    }

    private int run(String sql, Object... values) {
        return database.write(connection -> Sql.update(connection, sql, values));
    }
}
