package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Packs anew what is packed against records that are about to be removed, so that nothing of these has to stay. */
final class Repacking {
    private Repacking() {}

    /** Within a transaction that keeps all writers out. */
    static void free(Connection connection, List<Retention.Part> going) throws SQLException {
        if (going.isEmpty()) {
            return;
        }
        String pattern = within("pattern", going);
        String stays = "NOT (" + within("seq", going) + ")";
        for (long old :
                places(connection, "SELECT DISTINCT pattern FROM assessment WHERE (" + pattern + ") AND " + stays)) {
            anew(
                    connection,
                    places(
                            connection,
                            "SELECT seq FROM assessment WHERE pattern = " + old + " AND " + stays
                                    + " ORDER BY at DESC, seq DESC"));
        }
    }

    private static String within(String column, List<Retention.Part> parts) {
        return parts.stream()
                .map(p -> column + " BETWEEN " + p.first() + " AND " + p.last())
                .collect(Collectors.joining(" OR "));
    }

    /** @param left the newest first: it stays the longest, so the others are packed against it */
    private static void anew(Connection connection, List<Long> left) throws SQLException {
        PatternTexts patterns = new PatternTexts(connection);
        PatternTexts.Texts newest = null;
        for (long seq : left) {
            PatternTexts.Texts texts = texts(connection, seq, patterns);
            if (newest == null) {
                newest = texts;
                put(connection, seq, new Bundle(null, Packed.pack(texts.request()), Packed.pack(texts.answer())));
            } else {
                put(
                        connection,
                        seq,
                        new Bundle(
                                left.get(0),
                                Packed.pack(texts.request(), newest.request()),
                                Packed.pack(texts.answer(), newest.answer())));
            }
        }
    }

    private static PatternTexts.Texts texts(Connection connection, long seq, PatternTexts patterns)
            throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT " + Rows.WHOLE + " FROM assessment WHERE seq = ?")) {
            find.setLong(1, seq);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                Entry entry = Rows.whole(row, patterns).entry();
                return new PatternTexts.Texts(entry.request(), entry.answer());
            }
        }
    }

    private static void put(Connection connection, long seq, Bundle packed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE assessment SET pattern = ?, request = ?, answer = ? WHERE seq = ?")) {
            update.setObject(1, packed.pattern(), Types.BIGINT);
            update.setBytes(2, packed.request());
            update.setBytes(3, packed.answer());
            update.setLong(4, seq);
            update.executeUpdate();
        }
    }

    private static List<Long> places(Connection connection, String select) throws SQLException {
        List<Long> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                places.add(row.getLong(1));
            }
        }
        return places;
    }
}
