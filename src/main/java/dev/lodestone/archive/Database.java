package dev.lodestone.archive;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Connections to the database of an archive, whose schema is there and current. */
public final class Database implements AutoCloseable {
    private static final int IDLE = 4;
    private static final String VERSION = "10";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 100_000_000;

    private final Address address;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean migrated = new AtomicBoolean();
    private final boolean asItStands;

    Database(Address address) {
        this(address, false);
    }

    private Database(Address address, boolean asItStands) {
        this.address = address;
        this.asItStands = asItStands;
    }

    /**
     * To look at what is there: nothing is set up in it, so that a copy may be protected from being written to.
     *
     * @throws BadInput if there is no archive in it
     */
    static Database asItStands(Address address) throws SQLException {
        Database database = new Database(address, true);
        try (Connection connection = database.connect()) {
            String version = version(connection);
            if (version == null) {
                throw new BadInput(
                        address.toString(), "there is no archive in it", "name one that records were written to");
            }
            database.migrated.set(true);
            // One of an earlier version has to be brought up to date before it can be read.
            return version.equals(VERSION) ? database : new Database(address);
        }
    }

    Address address() {
        return address;
    }

    /**
     * A connection of one's own, without auto-commit. Several processes may come to a new SQLite file at once: SQLite does not let all of
     * them wait for the one that sets it up, so that who is told that it is locked asks again.
     */
    Connection open() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return opened();
            } catch (SQLException e) {
                if (!String.valueOf(e.getMessage()).contains("SQLITE_BUSY") || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private Connection opened() throws SQLException {
        Connection connection = connect();
        try {
            if (!migrated.get()) {
                migrate(connection);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            quietly(connection);
            throw e;
        }
    }

    /** What is read from the database within one transaction. */
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /** @throws ArchiveUnavailable if the database cannot be read */
    public <T> T read(Reading<T> reading) {
        return transaction("read", reading);
    }

    /**
     * Commits what the reading wrote.
     *
     * @throws ArchiveUnavailable if the database cannot be written
     */
    public <T> T write(Reading<T> writing) {
        return transaction("written", connection -> {
            T written = writing.read(connection);
            connection.commit();
            return written;
        });
    }

    /**
     * What is read sees all as it was at one time, however often it asks.
     *
     * @throws ArchiveUnavailable if the database cannot be read
     */
    <T> T readAtOneTime(Reading<T> reading) {
        try (Connection connection = snapshot()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** A connection of one's own that sees all as it is when it is first asked. */
    Connection snapshot() throws SQLException {
        Connection connection = open();
        if (!address.isSqlite()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    private <T> T transaction(String what, Reading<T> reading) {
        Connection connection = null;
        try {
            connection = borrow();
            T result = reading.read(connection);
            connection.rollback();
            if (idle.size() < IDLE) {
                idle.push(connection);
                connection = null;
            }
            return result;
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be " + what + ": " + e.getMessage(), e);
        } finally {
            quietly(connection);
        }
    }

    /**
     * Leaves nothing of what was removed in the files.
     *
     * @param whole whether to give its room back, too, which takes as long as copying the archive
     */
    void erase(boolean whole) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!address.isSqlite()) {
                statement.execute(whole ? "VACUUM FULL assessment, label" : "VACUUM assessment, label");
                return;
            }
            if (whole) {
                statement.execute("VACUUM");
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** One transaction of SQLite, so what is written meanwhile is left out as a whole. */
    /** A copy that fails leaves none, so that it may be tried again. */
    void backup(Path copy) throws SQLException {
        boolean fresh = !Files.exists(copy);
        try (Connection connection = connect();
                PreparedStatement into = connection.prepareStatement("VACUUM INTO ?")) {
            into.setString(1, copy.toString());
            into.execute();
        } catch (SQLException e) {
            if (fresh) {
                copy.toFile().delete();
            }
            throw e;
        }
    }

    private Connection borrow() throws SQLException {
        for (Connection c = idle.poll(); c != null; c = idle.poll()) {
            // A connection that outlived its server is found out here rather than in the middle of an answer.
            if (address.isSqlite() || c.isValid(2)) {
                return c;
            }
            quietly(c);
        }
        return open();
    }

    Connection connect() throws SQLException {
        // Drivers are named rather than looked up: what DriverManager finds depends on the class loader that asked
        // first.
        return address.isSqlite() ? sqlite() : postgres();
    }

    private Connection sqlite() throws SQLException {
        SqliteLibrary.load();
        if (asItStands) {
            return UnchangedArchive.connect(address);
        }
        Path folder = address.file().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SQLException("cannot create the folder " + folder + "; see that this user may write there", e);
        }
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        // A commit is on the disk before it is acknowledged.
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("busy_timeout", "10000");
        Connection connection = new org.sqlite.JDBC().connect(address.url(), properties);
        // A record is some 90 KB: by default the log would be carried over several times a second, with a wait for
        // the disk.
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 10000");
            // What is removed is overwritten.
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    private Connection postgres() throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("ApplicationName", "lodestone");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        return new org.postgresql.Driver().connect(address.url(), properties);
    }

    private synchronized void migrate(Connection connection) throws SQLException {
        // Asking for the version first spares a command line the time that the migration tool needs to start.
        if (!migrated.get() && !VERSION.equals(version(connection))) {
            Migrations.run(this::connect, words());
        }
        Adoption.run(connection);
        migrated.set(true);
    }

    /** What the database calls the types that the migrations use. */
    Map<String, String> words() {
        return address.isSqlite()
                ? Map.of("bytes", "BLOB", "sequence", "INTEGER", "compact", " WITHOUT ROWID")
                : Map.of("bytes", "BYTEA", "sequence", "BIGINT", "compact", "");
    }

    private static String version(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            // There is no such table yet.
            return null;
        }
    }

    static void quietly(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is being thrown away because it does not work.
            }
        }
    }

    @Override
    public void close() {
        for (Connection c = idle.poll(); c != null; c = idle.poll()) {
            quietly(c);
        }
    }
}
