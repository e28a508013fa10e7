package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * That old assessments were removed: a link of the chain, which goes on behind it, and a note of where the chain begins now.
 *
 * @param seq its own place in the chain
 * @param at when it was done
 * @param first the first place that was removed
 * @param last the last place that was removed
 * @param lastHash the link of that place, which the first one that is left follows
 * @param assessments how many were removed
 * @param earlier the link of the removal before this one, so that the list of them is whole
 */
public record Removal(
        long seq,
        Instant at,
        long first,
        long last,
        String lastHash,
        long assessments,
        String earlier,
        String previous,
        String hash) {

    /** One that is about to be put behind the last link. */
    static Removal next(Head head, Instant at, long first, long last, String lastHash, long count, String earlier) {
        Removal open = new Removal(head.seq() + 1, at, first, last, lastHash, count, earlier, head.hash(), "");
        return new Removal(open.seq, at, first, last, lastHash, count, earlier, head.hash(), open.link());
    }

    /** The link that it has to be. */
    String link() {
        String content = Chain.hash(
                Long.toString(at.toEpochMilli()),
                Long.toString(first),
                Long.toString(last),
                lastHash,
                Long.toString(assessments),
                earlier);
        return Chain.link("removal", previous, seq, content);
    }

    /** Puts it on record, as the last link. */
    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO removal (seq, at, first_removed, last_removed,"
                        + " last_hash, assessments, earlier, previous, hash) VALUES (?,?,?,?,?,?,?,?,?)")) {
            insert.setLong(1, seq);
            insert.setLong(2, at.toEpochMilli());
            insert.setLong(3, first);
            insert.setLong(4, last);
            insert.setString(5, lastHash);
            insert.setLong(6, assessments);
            insert.setString(7, earlier);
            insert.setString(8, previous);
            insert.setString(9, hash);
            insert.executeUpdate();
            new Head(seq, hash).put(connection);
        }
    }

    /** All there were in a chain, the oldest first. */
    static List<Removal> of(Connection connection, int chain) throws SQLException {
        return all(connection).stream()
                .filter(r -> Place.chain(r.seq()) == chain)
                .toList();
    }

    private static List<Removal> all(Connection connection) throws SQLException {
        List<Removal> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, at, first_removed, last_removed, last_hash,"
                        + " assessments, earlier, previous, hash FROM removal ORDER BY seq")) {
            while (row.next()) {
                all.add(new Removal(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
            }
        }
        return all;
    }
}
