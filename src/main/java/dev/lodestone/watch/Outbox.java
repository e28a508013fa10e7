package dev.lodestone.watch;

import dev.lodestone.archive.Database;
import dev.lodestone.archive.Packed;
import dev.lodestone.archive.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How dossiers stand, and what changed of them: both are written in one transaction, upon the step before. Of several services
 * that find the same change one writes it, and whatever is killed leaves the step undone or done. Every method
 *
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
final class Outbox {
    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /**
     * A dossier, and how it was last advised.
     *
     * @param newest version of it
     * @param stamp null if it never was
     */
    record Look(String dossier, int newest, Stamp stamp) {

        /** Whether something happened since. */
        boolean isDue(RulesInUse rules, LocalDate today) {
            return stamp == null
                    || stamp.version() != newest
                    || !stamp.rules().equals(rules.digest())
                    || stamp.next() != null && !stamp.next().isAfter(today);
        }

        /** Whether a service with newer rules looks after it. */
        boolean isOthers(RulesInUse rules) {
            return stamp != null && stamp.isNewer(rules);
        }
    }

    /** All that are kept, or were. */
    List<Look> looks() {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT d.name, d.newest, a.step, a.version, a.rules, a.rules_at, a.day, a.next_day FROM"
                        + " (SELECT name, MAX(version) AS newest FROM dossier GROUP BY name) d"
                        + " LEFT JOIN advised a ON a.dossier = d.name ORDER BY d.name",
                row -> new Look(row.getString(1), row.getInt(2), row.getString(4) == null ? null : stamp(row, 3))));
    }

    /** Null if it was never looked at. */
    Advised advised(String dossier) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT state, step, version, rules, rules_at, day, next_day FROM advised WHERE dossier = ?",
                row -> new Advised(stamp(row, 2), StateJson.read(Packed.unpack(row.getBytes(1)))),
                dossier));
    }

    private static Stamp stamp(ResultSet row, int from) throws SQLException {
        String next = row.getString(from + 5);
        return new Stamp(
                row.getInt(from),
                row.getInt(from + 1),
                row.getString(from + 2),
                Instant.ofEpochMilli(row.getLong(from + 3)),
                LocalDate.parse(row.getString(from + 4)),
                next == null ? null : LocalDate.parse(next));
    }

    /** @return whether it was written: not if somebody else has written a step upon the same one */
    boolean write(String dossier, AdviceStep step, Instant at) {
        return database.write(connection -> {
            if (!step(connection, dossier, step.advised())) {
                return false;
            }
            if (!step.changes().isEmpty()) {
                String source = ChangeEvent.DOSSIERS + dossier;
                ChangeTable.append(
                        connection,
                        step.changes().stream()
                                .map(c -> ToldChange.of(c.cloudEvent(source, at)))
                                .toList());
            }
            return true;
        });
    }

    private static boolean step(Connection connection, String dossier, Advised next) throws SQLException {
        Stamp stamp = next.stamp();
        boolean first = stamp.step() == 1;
        String sql = first
                ? "INSERT INTO advised (step, version, rules, rules_at, day, next_day, state, dossier)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
                : "UPDATE advised SET step = ?, version = ?, rules = ?, rules_at = ?, day = ?, next_day = ?, state = ?"
                        + " WHERE dossier = ? AND step = ?";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setInt(1, stamp.step());
            write.setLong(2, stamp.version());
            write.setString(3, stamp.rules());
            write.setLong(4, stamp.since().toEpochMilli());
            write.setString(5, stamp.day().toString());
            write.setString(6, stamp.next() == null ? null : stamp.next().toString());
            write.setBytes(7, Packed.pack(StateJson.write(next.state())));
            write.setString(8, dossier);
            if (!first) {
                write.setInt(9, stamp.step() - 1);
            }
            return write.executeUpdate() == 1;
        }
    }
}
