package dev.lodestone.archive;

import dev.lodestone.vital.Vital;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Writes what is on record to a decision log. It is noted in the archive how far each chain is written, after the lines are safe: after a
 * kill some come again, with the same id and hash, and none is missing. Of several services on one PostgreSQL one writes each record.
 */
public final class DecisionOutbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DecisionOutbox.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(5);
    /** How often it is looked for what other processes recorded. */
    private static final long EVERY_MILLIS = 500;

    private final Archive archive;
    private final DecisionSink sink;
    private final Logged logged;
    private final Semaphore appended = new Semaphore(0);
    private final Vital vital;
    private volatile String fault;
    private Connection connection;
    private boolean begun;

    /** Begins with what is recorded from now on, or where the log ended. */
    public DecisionOutbox(Archive archive, DecisionSink sink) {
        this.archive = archive;
        this.sink = sink;
        this.logged = new Logged(sink.name());
        archive.writer().log(logged, appended::release);
        this.vital = new Vital("decision-log-" + sink.name(), PATIENCE, this::run);
    }

    /** Why nothing can be written now. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private void run(Vital loop) {
        while (!loop.isClosed()) {
            loop.beat();
            try {
                if (!round()) {
                    appended.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    appended.drainPermits();
                }
            } catch (SQLException | ArchiveUnavailable | IOException e) {
                failed(e);
                loop.rest(PAUSE);
            } catch (InterruptedException e) {
                loop.close();
            }
        }
        Database.quietly(connection);
        sink.close();
    }

    private void failed(Exception e) {
        Database.quietly(connection);
        connection = null;
        String said = "the decision log cannot be written: " + e.getMessage();
        if (!said.equals(fault)) {
            LOG.severe(said + "; what is on record is written once it can be");
        }
        fault = said;
    }

    /** @return whether there may be more to do */
    private boolean round() throws SQLException, IOException {
        if (connection == null) {
            connection = opened();
        }
        begun = begun || logged.isBegun(connection);
        if (!begun) {
            connection.rollback();
            archive.prepare();
            return false;
        }
        List<Logged.Due> all = logged.due(connection);
        connection.rollback();
        boolean wrote = false;
        for (Logged.Due due : all) {
            wrote |= archive.address().isSqlite() ? alone(due) : held(due);
            vital.beat();
        }
        if (fault != null && !all.isEmpty()) {
            LOG.info("The decision log can be written again");
        }
        fault = null;
        return wrote;
    }

    private Connection opened() throws SQLException {
        Connection fresh = archive.database().open();
        fresh.setAutoCommit(true);
        try (Statement statement = fresh.createStatement()) {
            // What is noted may be lost with the machine: then lines come again. Whoever records waits for the disk, as
            // before.
            statement.execute(
                    archive.address().isSqlite() ? "PRAGMA synchronous = NORMAL" : "SET synchronous_commit TO OFF");
        }
        fresh.setAutoCommit(false);
        return fresh;
    }

    /** Nobody waits for SQLite's lock while lines are written: who writes the same log beside this one writes lines twice. */
    private boolean alone(Logged.Due due) throws SQLException, IOException {
        Logged.Some some = Logged.read(connection, due.chain(), due.after());
        connection.rollback();
        write(some);
        logged.put(connection, due.chain(), some.to());
        connection.commit();
        return true;
    }

    private boolean held(Logged.Due due) throws SQLException, IOException {
        Long after = logged.hold(connection, due.chain());
        if (after == null) {
            connection.rollback();
            return false;
        }
        Logged.Some some = Logged.read(connection, due.chain(), after);
        write(some);
        logged.put(connection, due.chain(), some.to());
        connection.commit();
        return some.to() > after;
    }

    private void write(Logged.Some some) throws IOException {
        if (!some.lines().isEmpty()) {
            sink.write(some.lines());
        }
    }

    /** Waits until what is on record is written, for a while. */
    @Override
    public void close() {
        long end = System.nanoTime() + ENDING.toNanos() / 2;
        while (fault == null && System.nanoTime() < end && !isDone()) {
            appended.release();
            vital.rest(Duration.ofMillis(20));
        }
        vital.close(ENDING);
    }

    private boolean isDone() {
        try {
            return archive.database()
                    .read(reading ->
                            !logged.isBegun(reading) || logged.due(reading).isEmpty());
        } catch (ArchiveUnavailable e) {
            return true;
        }
    }
}
