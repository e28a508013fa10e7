package dev.lodestone.watch;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Database;
import dev.lodestone.archive.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/**
 * Takes changes that stand in a topic into the feed, where whoever watches is told of them: each once, however many services read
 * the topic, as how far they were taken is written with them. Every method
 *
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
public final class ToldElsewhere {
    private final Database database;

    public ToldElsewhere(Archive archive) {
        this.database = archive.database();
    }

    /** The place of the first record of a partition that was not taken; 0 if none ever was. */
    public long next(String topic, int part) {
        return database.read(connection -> next(connection, topic, part));
    }

    private static long next(Connection connection, String topic, int part) throws SQLException {
        Long next = Sql.first(
                connection,
                "SELECT next FROM change_source WHERE topic = ? AND part = ?",
                row -> row.getLong(1),
                topic,
                part);
        return next == null ? 0 : next;
    }

    /**
     * Takes those that nobody else took meanwhile.
     *
     * @param changes by their places in the partition
     * @param next the place behind the last record that was read
     */
    public void take(String topic, int part, SortedMap<Long, ToldChange> changes, long next) {
        database.write(connection -> {
            ChangeTable.lock(connection);
            long taken = next(connection, topic, part);
            List<ToldChange> left = List.copyOf(changes.tailMap(taken).values());
            if (!left.isEmpty()) {
                ChangeTable.append(connection, left);
            }
            if (next > taken) {
                put(connection, topic, part, next);
            }
            return null;
        });
    }

    /** Goes back: the topic was made anew, and its places begin again. */
    public void beginAnew(String topic, int part) {
        database.write(connection -> {
            put(connection, topic, part, 0);
            return null;
        });
    }

    private static void put(Connection connection, String topic, int part, long next) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO change_source (topic, part, next) VALUES (?, ?, ?)"
                        + " ON CONFLICT (topic, part) DO UPDATE SET next = excluded.next",
                topic,
                part,
                next);
    }
}
