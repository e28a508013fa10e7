package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How entries stand in the tables. */
final class Rows {
    /** All but the request and the answer. */
    static final String SUMMARY =
            "seq, id, at, as_of, rule_base, program, who, micros, idempotency_key, request_digest,"
                    + " masked, flags, worst, previous, hash, known_on, format, pattern, kind";

    static final String WHOLE = SUMMARY + ", request, answer";

    private static final byte[] NOTHING = {};

    private Rows() {}

    /**
     * @param patterns of the same connection
     * @throws UnreadableRecord if it is none that was written so
     */
    static Stored whole(ResultSet row, PatternTexts patterns) throws SQLException {
        try {
            return unpacked(row, patterns);
        } catch (RuntimeException e) {
            throw new UnreadableRecord(
                    new Walk.Link(
                            row.getLong("seq"), row.getString("id"), row.getString("previous"), row.getString("hash")),
                    e);
        }
    }

    private static Stored unpacked(ResultSet row, PatternTexts patterns) throws SQLException {
        byte[] request = row.getBytes("request");
        byte[] answer = row.getBytes("answer");
        if (row.getInt("format") == 1) {
            return stored(row, request, answer);
        }
        long pattern = row.getLong("pattern");
        if (row.wasNull()) {
            return stored(row, Packed.unpack(request), Packed.unpack(answer));
        }
        PatternTexts.Texts texts = patterns.of(pattern);
        return stored(row, Packed.unpack(request, texts.request()), Packed.unpack(answer, texts.answer()));
    }

    static Stored summary(ResultSet row) throws SQLException {
        return stored(row, NOTHING, NOTHING);
    }

    private static Stored stored(ResultSet row, byte[] request, byte[] answer) throws SQLException {
        String masked = row.getString("masked");
        String knownOn = row.getString("known_on");
        Entry entry = new Entry(
                row.getString("id"),
                RecordKind.of(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("at")),
                LocalDate.parse(row.getString("as_of")),
                knownOn == null ? null : LocalDate.parse(knownOn),
                row.getString("rule_base"),
                row.getString("program"),
                row.getString("who"),
                Duration.ofNanos(row.getLong("micros") * 1000),
                row.getString("idempotency_key"),
                row.getString("request_digest"),
                masked.isEmpty() ? List.of() : List.of(masked.split("\n")),
                row.getInt("flags"),
                row.getString("worst"),
                request,
                answer,
                List.of());
        return new Stored(
                row.getLong("seq"), row.getString("previous"), row.getString("hash"), row.getInt("format"), entry);
    }

    static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "INSERT INTO assessment (" + WHOLE + ", trace) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    }

    /** @param trace in which it was asked for; null for none */
    static void set(PreparedStatement insert, Stored stored, Bundle packed, String trace) throws SQLException {
        Entry e = stored.entry();
        insert.setLong(1, stored.seq());
        insert.setString(2, e.id());
        insert.setLong(3, e.at().toEpochMilli());
        insert.setString(4, e.asOf().toString());
        insert.setString(5, e.ruleBase());
        insert.setString(6, e.program());
        insert.setString(7, e.who());
        insert.setLong(8, e.took().toNanos() / 1000);
        insert.setString(9, e.key());
        insert.setString(10, e.requestDigest());
        insert.setString(11, String.join("\n", e.masked()));
        insert.setInt(12, e.flags());
        insert.setString(13, e.worst());
        insert.setString(14, stored.previous());
        insert.setString(15, stored.hash());
        insert.setString(16, e.knownOn() == null ? null : e.knownOn().toString());
        insert.setInt(17, stored.format());
        insert.setObject(18, packed.pattern(), Types.BIGINT);
        insert.setString(19, e.kind().toString());
        insert.setBytes(20, packed.request());
        insert.setBytes(21, packed.answer());
        insert.setString(22, trace);
    }

    /** The assessment that was made for a caller's key, or null. */
    static Stored byKey(Connection connection, String who, String key) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT " + WHOLE + " FROM assessment WHERE who = ? AND idempotency_key = ?")) {
            find.setString(1, who);
            find.setString(2, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? whole(row, new PatternTexts(connection)) : null;
            }
        }
    }
}
