package dev.lodestone.archive;

import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.vital.Vital;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Appends to a chain. One thread takes all that waits and commits it at once, so that many callers share the wait for the
 * disk; a caller hears of its entry only after the commit.
 */
final class Writer implements AutoCloseable {
    /** What is another writer's doing and goes well the next time: the same key at once, or each waiting for the other. */
    private static final Set<String> CLASHES = Set.of("23505", "40P01", "40001");

    private static final int ATTEMPTS = 5;
    private static final int QUEUE = 4096;
    private static final int GROUP = 256;
    private static final long GROUP_BYTES = 16L << 20;
    /** A database may take its time, and is waited for no longer than its driver allows. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** How long it is taken for granted that what could be written to still can. */
    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    private final Database database;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Set<String> knownRules = new HashSet<>();
    private final PatternPool alike = new PatternPool();
    private final Chains chains;
    private final List<Logged> logs = new CopyOnWriteArrayList<>();
    private final Set<Logged> begun = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Vital thread;
    private volatile long written;
    private volatile boolean fails = true;
    private Connection connection;

    /** Null entry: only try whether the archive can be written. */
    private record Waiting(
            Entry entry,
            Bundle packed,
            String content,
            RuleFiles rules,
            String trace,
            CompletableFuture<Appended> done) {
        long bytes() {
            return entry == null ? 0 : packed.bytes();
        }
    }

    /** @param repeated whether the entry was there already, under the caller's key */
    record Appended(Stored stored, boolean repeated) {}

    Writer(Database database) {
        this.database = database;
        this.chains = new Chains(database.address());
        this.thread = new Vital("archive-writer", PATIENCE, this::run);
    }

    /** @param trace in which it was asked for; null for none */
    CompletableFuture<Appended> append(Entry entry, RuleFiles rules, String trace) {
        // By the thread that waits for it: the writer is one for all.
        return put(new Waiting(
                entry,
                Bundle.of(entry, alike.to(entry)),
                Chain.content(Chain.FORMAT, entry),
                rules,
                trace,
                new CompletableFuture<>()));
    }

    /** Completes when the archive has been written to. */
    CompletableFuture<Appended> probe() {
        return put(new Waiting(null, null, null, null, null, new CompletableFuture<>()));
    }

    /**
     * Has a decision log begin before anything else is recorded.
     *
     * @param listener hears when anything was recorded
     */
    void log(Logged log, Runnable listener) {
        logs.add(log);
        listeners.add(listener);
    }

    int waiting() {
        return queue.size();
    }

    private CompletableFuture<Appended> put(Waiting waiting) {
        if (thread.isClosed()) {
            waiting.done.completeExceptionally(new ArchiveUnavailable("the archive is closed", null));
        } else if (!queue.offer(waiting)) {
            waiting.done.completeExceptionally(
                    new ArchiveUnavailable(QUEUE + " assessments wait for the archive already", null));
        }
        return waiting.done;
    }

    /** Whether the last writing went well, not long ago. */
    boolean hasLatelyWritten() {
        return !fails && System.nanoTime() - written < FRESH_NANOS;
    }

    private void run(Vital vital) {
        List<Waiting> group = new ArrayList<>();
        try {
            while (!vital.isClosed() || !queue.isEmpty()) {
                vital.beat();
                group.clear();
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(first, group);
                    write(group);
                }
            }
        } catch (InterruptedException e) {
            vital.close();
        } catch (Throwable e) {
            // Nobody waits in vain, whatever happens here.
            fail(group, e);
            throw e;
        }
        Database.quietly(connection);
    }

    private void gather(Waiting first, List<Waiting> group) {
        group.add(first);
        long bytes = first.bytes();
        while (group.size() < GROUP && bytes < GROUP_BYTES && !queue.isEmpty()) {
            Waiting next = queue.poll();
            group.add(next);
            bytes += next.bytes();
        }
    }

    private void write(List<Waiting> group) {
        List<Appended> appended;
        try {
            appended = committed(group, 1);
        } catch (SQLException | RuntimeException e) {
            fail(group, e);
            return;
        }
        written = System.nanoTime();
        fails = false;
        for (int i = 0; i < group.size(); i++) {
            Waiting waiting = group.get(i);
            Appended done = appended.get(i);
            if (done != null && !done.repeated() && waiting.packed.pattern() == null) {
                alike.offer(done.stored());
            }
            waiting.done.complete(done);
        }
        listeners.forEach(Runnable::run);
    }

    private List<Appended> committed(List<Waiting> group, int attempt) throws SQLException {
        if (connection == null) {
            connection = database.open();
        }
        try {
            return transaction(group);
        } catch (SQLException e) {
            if (attempt == ATTEMPTS || !CLASHES.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            connection.rollback();
            knownRules.clear();
            return committed(group, attempt + 1);
        }
    }

    private void fail(List<Waiting> group, Throwable e) {
        fails = true;
        // Whatever state it is in, a new connection has none of it.
        Database.quietly(connection);
        connection = null;
        knownRules.clear();
        ArchiveUnavailable unavailable = new ArchiveUnavailable("the archive cannot be written: " + e.getMessage(), e);
        group.forEach(w -> w.done.completeExceptionally(unavailable));
    }

    private List<Appended> transaction(List<Waiting> group) throws SQLException {
        List<Appended> appended = new ArrayList<>();
        List<Logged> beginning =
                logs.stream().filter(log -> !begun.contains(log)).toList();
        for (Logged log : beginning) {
            log.begin(connection, database.address());
        }
        Head head = chains.take(connection);
        Head last = head;
        try (PreparedStatement insert = Rows.insert(connection);
                PreparedStatement label = connection.prepareStatement(
                        "INSERT INTO label (seq, kind, rule, severity, economy, mineral) VALUES (?,?,?,?,?,?)")) {
            for (Waiting waiting : group) {
                Entry entry = waiting.entry;
                Stored earlier =
                        entry == null || entry.key() == null ? null : Rows.byKey(connection, entry.who(), entry.key());
                if (entry == null || earlier != null) {
                    appended.add(entry == null ? null : new Appended(earlier, true));
                    continue;
                }
                keep(waiting);
                Stored stored = behind(last, waiting);
                Rows.set(insert, stored, packed(waiting), waiting.trace);
                insert.executeUpdate();
                label(label, stored);
                last = new Head(stored.seq(), stored.hash());
                appended.add(new Appended(stored, false));
            }
            label.executeBatch();
        }
        if (last.seq() > head.seq()) {
            last.put(connection);
        }
        connection.commit();
        begun.addAll(beginning);
        return appended;
    }

    private static Stored behind(Head last, Waiting waiting) {
        long seq = last.seq() + 1;
        String link = Chain.link(Chain.FORMAT, last.hash(), seq, waiting.content);
        return new Stored(seq, last.hash(), link, Chain.FORMAT, waiting.entry);
    }

    /** What it is packed against may have been removed meanwhile. */
    private Bundle packed(Waiting waiting) throws SQLException {
        Long pattern = waiting.packed.pattern();
        if (pattern == null || PatternTexts.has(connection, pattern)) {
            return waiting.packed;
        }
        alike.forget(pattern);
        return Bundle.of(waiting.entry);
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
        thread.close(Duration.ofSeconds(30));
    }
}
