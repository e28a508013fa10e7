package dev.lodestone.archive;

import dev.lodestone.engine.RuleFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Appends to the chain. One thread takes all that waits and commits it at once, so that many callers share the wait for the
 * disk; a caller hears of its entry only after the commit.
 */
final class Writer implements AutoCloseable {
    private static final int QUEUE = 4096;
    private static final int GROUP = 256;
    private static final long GROUP_BYTES = 16L << 20;

    private final Database database;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Set<String> knownRules = new HashSet<>();
    private final Thread thread;
    private volatile boolean closed;
    private Connection connection;

    /** Null entry: only try whether the archive can be written. */
    private record Waiting(Entry entry, String content, RuleFiles rules, CompletableFuture<Appended> done) {
        long bytes() {
            return entry == null ? 0 : entry.request().length + entry.answer().length;
        }
    }

    /** @param repeated whether the entry was there already, under the caller's key */
    record Appended(Stored stored, boolean repeated) {}

    Writer(Database database) {
        this.database = database;
        this.thread = new Thread(this::run, "archive-writer");
        thread.setDaemon(true);
        thread.start();
    }

    CompletableFuture<Appended> append(Entry entry, RuleFiles rules) {
        return put(new Waiting(entry, Chain.content(entry), rules, new CompletableFuture<>()));
    }

    /** Completes when the archive has been written to. */
    CompletableFuture<Appended> probe() {
        return put(new Waiting(null, null, null, new CompletableFuture<>()));
    }

    int waiting() {
        return queue.size();
    }

    private CompletableFuture<Appended> put(Waiting waiting) {
        if (closed) {
            waiting.done.completeExceptionally(new ArchiveUnavailable("the archive is closed", null));
        } else if (!queue.offer(waiting)) {
            waiting.done.completeExceptionally(
                    new ArchiveUnavailable(QUEUE + " assessments wait for the archive already", null));
        }
        return waiting.done;
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.clear();
                group.add(first);
                long bytes = first.bytes();
                while (group.size() < GROUP && bytes < GROUP_BYTES && !queue.isEmpty()) {
                    Waiting next = queue.poll();
                    group.add(next);
                    bytes += next.bytes();
                }
                write(group);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        Database.quietly(connection);
    }

    private void write(List<Waiting> group) {
        List<Appended> appended;
        try {
            if (connection == null) {
                connection = database.open();
            }
            appended = transaction(group);
        } catch (SQLException | RuntimeException e) {
            // Whatever state it is in, a new connection has none of it.
            Database.quietly(connection);
            connection = null;
            knownRules.clear();
            ArchiveUnavailable unavailable =
                    new ArchiveUnavailable("the archive cannot be written: " + e.getMessage(), e);
            group.forEach(w -> w.done.completeExceptionally(unavailable));
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done.complete(appended.get(i));
        }
    }

    private List<Appended> transaction(List<Waiting> group) throws SQLException {
        List<Appended> appended = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // Taken first, this row's lock keeps the writers of other processes out until the commit.
            statement.executeUpdate("UPDATE chain SET beat = beat + 1 WHERE id = 1");
            Head head = Head.of(statement);
            Head last = head;
            try (PreparedStatement insert = Rows.insert(connection);
                    PreparedStatement label = connection.prepareStatement(
                            "INSERT INTO label (seq, kind, rule, severity, economy, mineral) VALUES (?,?,?,?,?,?)")) {
                for (Waiting waiting : group) {
                    Entry entry = waiting.entry;
                    if (entry == null) {
                        appended.add(null);
                        continue;
                    }
                    Stored earlier = entry.key() == null ? null : Rows.byKey(connection, entry.who(), entry.key());
                    if (earlier != null) {
                        appended.add(new Appended(earlier, true));
                        continue;
                    }
                    keep(waiting);
                    long seq = last.seq + 1;
                    Stored stored = new Stored(seq, last.hash, Chain.link(last.hash, seq, waiting.content), entry);
                    Rows.set(insert, stored);
                    insert.executeUpdate();
                    label(label, stored);
                    last = new Head(seq, stored.hash());
                    appended.add(new Appended(stored, false));
                }
                label.executeBatch();
            }
            if (last.seq > head.seq) {
                try (PreparedStatement advance =
                        connection.prepareStatement("UPDATE chain SET seq = ?, hash = ? WHERE id = 1")) {
                    advance.setLong(1, last.seq);
                    advance.setString(2, last.hash);
                    advance.executeUpdate();
                }
            }
        }
        connection.commit();
        return appended;
    }

    /** The last link of the chain. */
    record Head(long seq, String hash) {
        static Head of(Statement statement) throws SQLException {
            try (ResultSet row = statement.executeQuery("SELECT seq, hash FROM chain WHERE id = 1")) {
                row.next();
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    private void keep(Waiting waiting) throws SQLException {
        if (knownRules.add(waiting.entry.ruleBase())) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO rule_base (digest, first_used, files) VALUES (?,?,?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, waiting.entry.ruleBase());
                insert.setLong(2, waiting.entry.at().toEpochMilli());
                insert.setBytes(3, KeptRules.write(waiting.rules));
                insert.executeUpdate();
            }
        }
    }

    private static void label(PreparedStatement insert, Stored stored) throws SQLException {
        for (Label label : stored.entry().labels()) {
            insert.setLong(1, stored.seq());
            insert.setString(2, label.kind());
            insert.setString(3, label.rule());
            insert.setString(4, label.severity());
            insert.setString(5, label.economy());
            insert.setString(6, label.mineral());
            insert.addBatch();
        }
    }

    /** Waits until all that was accepted is written. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
