package dev.lodestone.archive;

import dev.lodestone.situation.SideBySide;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;

/** A connection for each processor, between which nothing was removed: what the first has seen the others see, too. */
final class Snapshots implements AutoCloseable {
    private static final int TRIES = 5;

    private final List<Connection> all = new ArrayList<>();

    Snapshots(Database database) throws SQLException {
        int processors = ForkJoinPool.getCommonPoolParallelism() + 1;
        for (int i = 0; i < TRIES && all.isEmpty(); i++) {
            open(database, processors);
        }
        if (all.isEmpty()) {
            throw new SQLException("records are being removed now; try it again");
        }
    }

    private void open(Database database, int processors) throws SQLException {
        try {
            for (int i = 0; i < processors; i++) {
                all.add(database.snapshot());
                if (removals(all.get(i)) != removals(all.get(0))) {
                    close();
                    return;
                }
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** How often records were removed. */
    private static long removals(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM removal")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The oldest. */
    Connection first() {
        return all.get(0);
    }

    /** What is read by one of several connections. */
    interface Reading<A, B> {
        B read(Connection connection, A thing) throws SQLException;
    }

    /** What comes of each of the things, in their order. */
    <A, B> List<B> each(List<A> things, Reading<A, B> reading) {
        BlockingQueue<Connection> free = new LinkedBlockingQueue<>(all);
        return SideBySide.each(things, thing -> {
            Connection connection = taken(free);
            try {
                return reading.read(connection, thing);
            } catch (SQLException e) {
                throw new ArchiveUnavailable("the archive cannot be read: " + e.getMessage(), e);
            } finally {
                free.add(connection);
            }
        });
    }

    private static Connection taken(BlockingQueue<Connection> free) {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveUnavailable("interrupted", e);
        }
    }

    @Override
    public void close() {
        all.forEach(Database::quietly);
        all.clear();
    }
}
