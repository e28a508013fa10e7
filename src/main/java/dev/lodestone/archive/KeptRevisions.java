package dev.lodestone.archive;

import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The revisions of the rules, beside the record of assessments. Each step is one row, written whole or not at all and behind the one
 * that was seen; what makes a revision live retires the one before in the same transaction, so that there is always one and never
 * two. Every method
 *
 * @throws ArchiveUnavailable if the database cannot be read or written
 */
public final class KeptRevisions {
    private static final String STEPS = "SELECT r.number, r.upon, r.rules, s.place, s.state, s.at, s.who, s.why, ";
    private static final String OF_ALL = " FROM revision r JOIN revision_step s ON s.number = r.number";
    private static final String BRIEF = STEPS + "NULL" + OF_ALL + " ORDER BY r.number DESC, s.step";
    private static final String WHOLE = STEPS + "s.proof" + OF_ALL + " WHERE r.number = ? ORDER BY s.step";
    private static final String APPEND = "INSERT INTO revision_step (place, number, step, state, at, who, why, proof)"
            + " VALUES ((SELECT COALESCE(MAX(place), 0) + 1 FROM revision_step), ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final int TRIES = 5;

    private final Database database;

    KeptRevisions(Database database) {
        this.database = database;
    }

    /** All of them, the newest first, without what proofs found out. */
    public List<Revision> all() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BRIEF)) {
                return read(select);
            }
        });
    }

    /** One with what proofs found out. */
    public Optional<Revision> find(int number) {
        return database.read(connection -> whole(connection, number));
    }

    /** Its files, cases included; none if there is no such revision. */
    public Optional<RuleFiles> files(int number) {
        return Optional.ofNullable(database.read(connection -> Sql.first(
                connection,
                "SELECT files FROM revision WHERE number = ?",
                row -> KeptRules.read(Packed.unpack(row.getBytes(1))),
                number)));
    }

    /** The place of the newest step of all; 0 if there is none. It grows whenever anything becomes otherwise. */
    public long place() {
        return database.read(connection ->
                Sql.first(connection, "SELECT COALESCE(MAX(place), 0) FROM revision_step", row -> row.getLong(1)));
    }

    /**
     * A new draft, under the next number.
     *
     * @throws StaleRevision if others took that number again and again
     * @throws BadInput for a reason that cannot be kept
     */
    public Revision draft(int upon, RuleFiles files, String who, String why) {
        RevisionStep first = step(RevisionState.DRAFT, who, why, null);
        for (int left = TRIES; ; left--) {
            try {
                return database.write(connection -> {
                    add(connection, "1 = 1", upon, files);
                    int number = newest(connection);
                    append(connection, number, 1, first);
                    return one(connection, number);
                });
            } catch (StaleRevision e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /** The first revision of all, live at once; nothing if there is one already, whoever put it. */
    public void begin(RuleFiles files, String why) {
        try {
            database.write(connection -> {
                add(connection, "NOT EXISTS (SELECT 1 FROM revision)", 0, files);
                append(connection, newest(connection), 1, step(RevisionState.LIVE, "", why, null));
                return null;
            });
        } catch (StaleRevision e) {
            // There is one, be it of another replica that starts at the same time.
        }
    }

    /**
     * The next step of a revision.
     *
     * @param proof JSON in UTF-8; null if it is no proof
     * @throws StaleRevision if it is not the next any more
     */
    public Revision step(Revision seen, RevisionState state, String who, String why, byte[] proof) {
        return database.write(connection -> {
            append(connection, seen.number(), seen.steps().size() + 1, step(state, who, why, proof));
            return one(connection, seen.number());
        });
    }

    /**
     * Makes one live and retires the one that is.
     *
     * @throws StaleRevision if either is not as it was seen; then neither has changed
     */
    public Revision activate(Revision next, Revision live, String who, String why) {
        return database.write(connection -> {
            append(
                    connection,
                    live.number(),
                    live.steps().size() + 1,
                    step(RevisionState.RETIRED, who, "revision " + next.number() + " takes its place", null));
            append(connection, next.number(), next.steps().size() + 1, step(RevisionState.LIVE, who, why, null));
            return one(connection, next.number());
        });
    }

    /** Adds to what was counted of a draft that runs beside the live rules. */
    public void count(int number, List<ShadowCount> counted) {
        database.write(connection -> {
            try (PreparedStatement add = connection.prepareStatement(
                    "INSERT INTO revision_shadow (number, rule, what, answers, example) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (number, rule, what) DO UPDATE"
                            + " SET answers = revision_shadow.answers + excluded.answers, example = excluded.example")) {
                for (ShadowCount count : counted) {
                    add.setInt(1, number);
                    add.setString(2, count.rule());
                    add.setString(3, count.what());
                    add.setLong(4, count.answers());
                    add.setString(5, count.example());
                    add.executeUpdate();
                }
            }
            return null;
        });
    }

    /** What was counted of it over all replicas, answers as a whole first. */
    public List<ShadowCount> counted(int number) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT rule, what, answers, example FROM revision_shadow WHERE number = ? ORDER BY rule, what",
                row -> new ShadowCount(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                number));
    }

    private static RevisionStep step(RevisionState state, String who, String why, byte[] proof) {
        return new RevisionStep(
                0, state, Instant.now().truncatedTo(ChronoUnit.MILLIS), who, StatedReason.checked(why), proof);
    }

    private static int newest(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT COALESCE(MAX(number), 0) FROM revision", row -> row.getInt(1));
    }

    /** The writing comes before any reading: SQLite does not let one wait who read first. */
    private static void add(Connection connection, String condition, int upon, RuleFiles files) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO revision (number, upon, rules, files)"
                + " SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM revision), ?, ?, ? WHERE " + condition
                + " ON CONFLICT DO NOTHING")) {
            insert.setInt(1, upon);
            insert.setString(2, files.digest());
            insert.setBytes(3, Packed.pack(KeptRules.whole(files)));
            once(connection, insert);
        }
    }

    private static void append(Connection connection, int number, int at, RevisionStep step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setInt(1, number);
            insert.setInt(2, at);
            insert.setString(3, step.state().toString());
            insert.setLong(4, step.at().toEpochMilli());
            insert.setString(5, step.who());
            insert.setString(6, step.why());
            if (step.proof() == null) {
                insert.setNull(7, Types.BINARY);
            } else {
                insert.setBytes(7, Packed.pack(step.proof()));
            }
            once(connection, insert);
        }
    }

    private static void once(Connection connection, PreparedStatement insert) throws SQLException {
        if (insert.executeUpdate() == 0) {
            connection.rollback();
            throw new StaleRevision();
        }
    }

    private static Revision one(Connection connection, int number) throws SQLException {
        return whole(connection, number).orElseThrow();
    }

    private static Optional<Revision> whole(Connection connection, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHOLE)) {
            select.setInt(1, number);
            return read(select).stream().findFirst();
        }
    }

    private static List<Revision> read(PreparedStatement select) throws SQLException {
        List<Revision> all = new ArrayList<>();
        List<RevisionStep> steps = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                int number = row.getInt(1);
                if (all.isEmpty() || all.get(all.size() - 1).number() != number) {
                    steps = new ArrayList<>();
                } else {
                    all.remove(all.size() - 1);
                }
                steps.add(step(row));
                all.add(new Revision(number, row.getInt(2), row.getString(3), steps));
            }
        }
        return all;
    }

    private static RevisionStep step(ResultSet row) throws SQLException {
        byte[] proof = row.getBytes(9);
        return new RevisionStep(
                row.getLong(4),
                RevisionState.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                proof == null ? null : Packed.unpack(proof));
    }
}
