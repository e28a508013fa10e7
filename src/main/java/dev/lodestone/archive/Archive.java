package dev.lodestone.archive;

import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The record of all assessments: append-only, chained by hashes, in an SQLite file or a PostgreSQL database. Any number of
 * threads, and several processes, may use one at once. It opens when it is first needed, and again after a failure, so a
 * database that is down is a failed call and no more.
 */
public final class Archive implements AutoCloseable {
    /** Where the command line and the service keep the record unless told otherwise. */
    public static final String DEFAULT_PLACE = "data/lodestone.db";

    private static final int FETCH = 64;

    private final Database database;
    private final Writer writer;

    public Archive(Address address) {
        this(new Database(address));
    }

    Archive(Database database) {
        this.database = database;
        this.writer = new Writer(database);
    }

    public Address address() {
        return database.address();
    }

    /** Whether there is anything to read: a file that is not there yet holds nothing. */
    public boolean exists() {
        return !address().isSqlite() || Files.exists(address().file());
    }

    /** The named dossiers that are kept beside the record. */
    public KeptDossiers dossiers() {
        return new KeptDossiers(database);
    }

    /** The revisions of the rules that are kept beside the record. */
    public KeptRevisions revisions() {
        return new KeptRevisions(database);
    }

    /** For what is kept beside the record in the same database. */
    public Database database() {
        return database;
    }

    Writer writer() {
        return writer;
    }

    /** How many assessments wait to be written. */
    public int waiting() {
        return writer.waiting();
    }

    /** Connects and prepares the database on the writer's thread, so that the first entry does not wait for it. */
    public void prepare() {
        writer.probe();
    }

    /**
     * Why it cannot be written to or read, if so. It is read; it is written to, without adding to the record, only if the last
     * writing failed or was long ago.
     *
     * @param millis how long it may take to answer
     */
    public Optional<String> fault(long millis) {
        try {
            if (writer.hasLatelyWritten()) {
                CompletableFuture.supplyAsync(this::heads).get(millis, TimeUnit.MILLISECONDS);
            } else {
                writer.probe().get(millis, TimeUnit.MILLISECONDS);
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause().getMessage());
        } catch (TimeoutException e) {
            return Optional.of("the archive does not answer within " + millis + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private List<Head> heads() {
        return database.read(Head::all);
    }

    /** @throws ArchiveUnavailable if it cannot be read; so do all the following */
    public Optional<Stored> find(String id) {
        return database.read(connection -> {
            try (PreparedStatement find =
                    connection.prepareStatement("SELECT " + Rows.WHOLE + " FROM assessment WHERE id = ?")) {
                find.setString(1, id);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(Rows.whole(row, new PatternTexts(connection))) : Optional.empty();
                }
            }
        });
    }

    Optional<Stored> byKey(String who, String key) {
        return database.read(connection -> Optional.ofNullable(Rows.byKey(connection, who, key)));
    }

    /** The newest first, without request and answer. */
    public List<Stored> page(Query query) {
        Query.Condition condition = query.condition();
        return database.read(connection -> {
            List<Stored> page = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT " + Rows.SUMMARY + " FROM assessment"
                    + condition.sql() + " ORDER BY at DESC, seq DESC LIMIT " + query.limit())) {
                for (int i = 0; i < condition.values().size(); i++) {
                    select.setObject(i + 1, condition.values().get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        page.add(Rows.summary(row));
                    }
                }
            }
            return page;
        });
    }

    /**
     * All from a time on, the oldest first, streamed.
     *
     * @param since null for all
     */
    public void each(Instant since, Consumer<Stored> consumer) {
        database.read(connection -> {
            PatternTexts patterns = new PatternTexts(connection);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + Rows.WHOLE + " FROM assessment WHERE at >= ? ORDER BY at, seq")) {
                select.setFetchSize(FETCH);
                select.setLong(1, since == null ? Long.MIN_VALUE : since.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        consumer.accept(Rows.whole(row, patterns));
                    }
                }
            }
            return null;
        });
    }

    public long count(Instant since) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT count(*) FROM assessment WHERE at >= ?")) {
                select.setLong(1, since == null ? Long.MIN_VALUE : since.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** The rules of that digest, if an assessment was made by them. */
    public Optional<RuleFiles> rules(String digest) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT files FROM rule_base WHERE digest = ?")) {
                find.setString(1, digest);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(KeptRules.read(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /** Walks the whole chain and tells what does not fit. */
    public Verification verify(Consumer<Stored> progress) {
        return verify(List.of(), progress);
    }

    /**
     * And whether signed heads are in it.
     *
     * @param progress hears of one record after the other, those of each chain in no order if there are thousands
     */
    public Verification verify(List<SignedHead> heads, Consumer<Stored> progress) {
        try {
            return Verification.of(database, heads, progress);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** The whole record as lines that can be checked without this program, see {@link Trace}. */
    public void trace(Consumer<String> lines) {
        database.read(connection -> {
            Trace.of(connection, lines);
            return null;
        });
    }

    /** The line of one record in {@link #trace}. */
    public String traceOf(Stored stored) {
        return database.read(connection -> Trace.line(Labels.on(connection, stored)));
    }

    /** Where all chains end now, signed; nothing if nothing was ever written. */
    public Optional<SignedHead> signedHead(SigningKey key) {
        return signedHead(key, new ChainTrees());
    }

    /** @param trees what was read before, of which only what came since is read */
    public Optional<SignedHead> signedHead(SigningKey key, ChainTrees trees) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<ChainEnd> ends = database.readAtOneTime(trees::ends);
        boolean nothing = ends.stream().allMatch(end -> Place.inChain(end.seq()) == 0);
        return nothing ? Optional.empty() : Optional.of(SignedHead.of(ends, now, key));
    }

    /**
     * That a record stood in the archive when a head was signed.
     *
     * @return empty if none of the heads has it, or records were removed since in front of which the head begins
     */
    public Optional<RecordProof> proof(Stored stored, List<SignedHead> heads) {
        return database.readAtOneTime(connection -> RecordProof.of(connection, Labels.on(connection, stored), heads));
    }

    /**
     * Removes the oldest assessments of each chain, up to the first that is not older than a time. Where the chain begins now is
     * kept, so it still verifies.
     *
     * @return how many were removed
     */
    public long removeBefore(Instant time) {
        long removed = database.read(connection -> {
            Chains.takeAll(connection, address());
            long gone = Retention.removeBefore(connection, time);
            connection.commit();
            return gone;
        });
        if (removed > 0) {
            erase(false);
        }
        return removed;
    }

    /**
     * Leaves nothing of what was removed in the files.
     *
     * @param whole whether to give its room back, too, which takes as long as copying the archive
     */
    public void erase(boolean whole) {
        try {
            database.erase(whole);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("what was removed cannot be erased now: " + e.getMessage(), e);
        }
    }

    /**
     * A whole copy of an SQLite archive as it stands now, while others write to it.
     *
     * @param copy a file that is not there yet
     * @throws ArchiveUnavailable if it cannot be made
     */
    public void backup(Path copy) {
        try {
            database.backup(copy);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the copy " + copy + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Waits until what was accepted is written. */
    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
