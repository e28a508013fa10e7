package dev.lodestone.archive;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Named dossiers with all their versions, beside the record of assessments. A version is one row, written whole or not at all, and
 * upon the one that it was made from: of two who change one version at once, the second is told. Every method
 *
 * @throws ArchiveUnavailable if the database cannot be read or written
 */
public final class KeptDossiers {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String SUMMARY = "name, version, at, who, why, title, facts, hash";
    private static final String LATEST =
            " FROM dossier d WHERE version = (SELECT MAX(version) FROM dossier WHERE name = d.name)";

    private final Database database;

    KeptDossiers(Database database) {
        this.database = database;
    }

    /** Those that are not removed, by name, without their texts. */
    public List<KeptDossier> all() {
        return database.read(connection -> Sql.all(
                connection, "SELECT " + SUMMARY + LATEST + " AND body IS NOT NULL ORDER BY name", KeptDossiers::bare));
    }

    /** All versions of one, the newest first, without their texts; empty if there never was one. */
    public List<KeptDossier> versions(String name) {
        return after(name, 0);
    }

    /** The versions after one, the newest first, without their texts. */
    public List<KeptDossier> after(String name, int version) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT " + SUMMARY + " FROM dossier WHERE name = ? AND version > ? ORDER BY version DESC",
                KeptDossiers::bare,
                name,
                version));
    }

    /** The newest version with its text; one that removes it if it was removed. */
    public Optional<KeptDossier> latest(String name) {
        return database.read(connection -> latest(connection, name));
    }

    public Optional<KeptDossier> version(String name, int version) {
        return Optional.ofNullable(database.read(connection -> Sql.first(
                connection,
                "SELECT " + SUMMARY + ", body FROM dossier WHERE name = ? AND version = ?",
                KeptDossiers::whole,
                name,
                version)));
    }

    /**
     * Puts the next version; it is on the disk when this returns.
     *
     * @param behind the version that it was made from; 0 if there never was one
     * @param text JSON in UTF-8, read and found good; null to remove the dossier. What it newly decides of concerns is kept with who
     *     put it and the day
     * @param request what the text was read as; null likewise
     * @throws StaleDossier if another version is the newest
     * @throws BadInput for a name or a reason that cannot be kept
     */
    public KeptDossier put(String name, int behind, byte[] text, Request request, String who, String why) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return put(
                name,
                behind,
                request == null || request.dispositions().isEmpty() ? text : signed(name, behind, text, who, now),
                request,
                who,
                why,
                now);
    }

    private byte[] signed(String name, int behind, byte[] text, String who, Instant now) {
        byte[] before = version(checked(name), behind).map(KeptDossier::text).orElse(null);
        return Signatures.in(text, before, who, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private KeptDossier put(
            String name, int behind, byte[] text, Request request, String who, String why, Instant now) {
        KeptDossier next = new KeptDossier(
                checked(name),
                behind + 1,
                now,
                who,
                StatedReason.checked(why),
                request == null ? "" : request.title(),
                request == null ? 0 : request.submitted().given().size(),
                text == null ? "" : Chain.digest(text),
                text);
        return database.write(connection -> {
            // The condition finds what was put before, the key what is put at this moment.
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO dossier (" + SUMMARY
                            + ", body) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?"
                            + " WHERE (SELECT COALESCE(MAX(version), 0) FROM dossier WHERE name = ?) = ? ON CONFLICT DO NOTHING")) {
                set(insert, next, behind);
                if (insert.executeUpdate() == 0) {
                    connection.rollback();
                    throw new StaleDossier(latest(connection, name).orElse(null), name, behind);
                }
            }
            return next;
        });
    }

    private static void set(PreparedStatement insert, KeptDossier next, int behind) throws SQLException {
        insert.setString(1, next.name());
        insert.setInt(2, next.version());
        insert.setLong(3, next.at().toEpochMilli());
        insert.setString(4, next.who());
        insert.setString(5, next.why());
        insert.setString(6, next.title());
        insert.setInt(7, next.facts());
        insert.setString(8, next.sha256());
        if (next.text() == null) {
            insert.setNull(9, Types.BINARY);
        } else {
            insert.setBytes(9, Packed.pack(next.text()));
        }
        insert.setString(10, next.name());
        insert.setInt(11, behind);
    }

    private static Optional<KeptDossier> latest(Connection connection, String name) throws SQLException {
        return Optional.ofNullable(Sql.first(
                connection, "SELECT " + SUMMARY + ", body" + LATEST + " AND name = ?", KeptDossiers::whole, name));
    }

    private static KeptDossier bare(ResultSet row) throws SQLException {
        return read(row, null);
    }

    private static KeptDossier whole(ResultSet row) throws SQLException {
        return read(row, row.getBytes(9));
    }

    private static KeptDossier read(ResultSet row, byte[] body) throws SQLException {
        return new KeptDossier(
                row.getString(1),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                body == null ? null : Packed.unpack(body));
    }

    /** The dossier that a name comes nearest to, of those that are kept and those that the product carries; null if to none. */
    public static String nearest(String name, Collection<String> kept) {
        Set<String> names = new TreeSet<>(Intake.dossiers());
        names.addAll(kept);
        return Words.nearest(name, names);
    }

    /** @throws BadInput for the name of a dossier that the product carries */
    public static void refuseShipped(String name) {
        if (Intake.dossierText(name) != null) {
            throw new BadInput("name", "'" + name + "' is shipped with the product", "keep yours under another name");
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadInput(
                    "name",
                    "this cannot be the name of a dossier",
                    "take up to 64 of a to z, 0 to 9 and -, such as gallium-desk");
        }
        return name;
    }
}
