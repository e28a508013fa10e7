package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The labels of one assessment after the other, in the order of the chain. */
final class Labels implements AutoCloseable {
    private final PreparedStatement select;
    private final ResultSet row;
    private boolean more;

    /** @param from the place before the first; {@code to} is the last */
    Labels(Connection connection, long from, long to) throws SQLException {
        this.select = connection.prepareStatement("SELECT seq, kind, rule, severity, economy, mineral FROM label"
                + " WHERE seq > ? AND seq <= ? ORDER BY seq");
        select.setFetchSize(1_000);
        select.setLong(1, from);
        select.setLong(2, to);
        this.row = select.executeQuery();
        this.more = row.next();
    }

    /** A record that was read, with its labels. */
    static Stored on(Connection connection, Stored stored) throws SQLException {
        try (Labels labels = new Labels(connection, stored.seq() - 1, stored.seq())) {
            return stored.labelled(labels.of(stored.seq(), new TreeSet<>()));
        }
    }

    /** Those of a place; what belongs to a place before it, where no assessment is, counts as orphaned. */
    List<Label> of(long seq, Set<Long> orphaned) throws SQLException {
        List<Label> labels = new ArrayList<>();
        while (more && row.getLong(1) <= seq) {
            if (row.getLong(1) == seq) {
                labels.add(new Label(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
            } else {
                orphaned.add(row.getLong(1));
            }
            more = row.next();
        }
        return labels;
    }

    /** Whether labels are those that follow from an answer, where nothing of it is masked. */
    static boolean followFrom(byte[] answer, List<Label> labels) {
        try {
            JsonNode tree = Json.shared().readTree(answer);
            Set<Label> expected = new HashSet<>();
            for (String field : List.of("asked", "subjects")) {
                tree.path(field).forEach(e -> expected.add(new Label(Label.SUBJECT, "", "", e.asText(), "")));
            }
            tree.path("riskFlags").forEach(f -> expected.add(label(Label.FLAG, f)));
            tree.path("questions").forEach(q -> expected.add(label(Label.QUESTION, q)));
            return expected.equals(new HashSet<>(labels));
        } catch (IOException e) {
            // The answer was changed, which its own hash tells.
            return true;
        }
    }

    private static Label label(String kind, JsonNode said) {
        String severity = kind.equals(Label.FLAG) ? said.path("severity").asText() : "";
        return new Label(
                kind,
                said.path("rule").asText(),
                severity,
                said.path("economy").asText(),
                said.path("mineral").asText(""));
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
