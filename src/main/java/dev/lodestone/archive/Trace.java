package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The record as lines of JSON that can be checked without this program: the rules, every link of every chain in order, and
 * where each chain ends. docs/trace.schema.json says what stands in a line, docs/verify.mjs checks them.
 */
final class Trace {
    private final Connection connection;
    private final Consumer<String> lines;

    private Trace(Connection connection, Consumer<String> lines) {
        this.connection = connection;
        this.lines = lines;
    }

    static void of(Connection connection, Consumer<String> lines) throws SQLException {
        new Trace(connection, lines).write();
    }

    /** The line of one assessment, plan or stress. */
    static String line(Stored stored) {
        return TraceLine.of(stored).toString();
    }

    private void write() throws SQLException {
        rules();
        for (Head head : Head.all(connection)) {
            chain(head);
        }
        strays();
    }

    /** What lies at places of chains that are not there. */
    private void strays() throws SQLException {
        long room = Place.start(2);
        Set<Long> strays = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("assessment", "removal", "label")) {
                try (ResultSet row = statement.executeQuery("SELECT DISTINCT t.seq FROM " + table
                        + " t WHERE NOT EXISTS (SELECT 1 FROM chain c WHERE t.seq >= (c.id - 1) * " + room
                        + " AND t.seq < c.id * " + room + ")")) {
                    while (row.next()) {
                        strays.add(row.getLong(1));
                    }
                }
            }
        }
        strays.forEach(this::stray);
    }

    private void rules() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT digest, files FROM rule_base ORDER BY digest")) {
            while (row.next()) {
                ObjectNode line = TraceLine.of("rules");
                line.put("digest", row.getString(1));
                ObjectNode files = line.putObject("files");
                KeptRules.read(row.getBytes(2)).texts().forEach(files::put);
                lines.accept(line.toString());
            }
        }
    }

    private void chain(Head head) throws SQLException {
        int chain = Place.chain(head.seq());
        Deque<Removal> removals = new ArrayDeque<>(Removal.of(connection, chain));
        Set<Long> orphaned = new TreeSet<>();
        PatternTexts patterns = new PatternTexts(connection);
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Rows.WHOLE + " FROM assessment WHERE seq > ? AND seq <= ? ORDER BY seq");
                Labels labels = new Labels(connection, Place.start(chain), Place.end(chain))) {
            select.setFetchSize(64);
            select.setLong(1, Place.start(chain));
            select.setLong(2, head.seq());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Stored bare = Rows.whole(row, patterns);
                    while (!removals.isEmpty() && removals.peek().seq() < bare.seq()) {
                        lines.accept(link(removals.poll()).toString());
                    }
                    lines.accept(line(bare.labelled(labels.of(bare.seq(), orphaned))));
                }
            }
            labels.of(Long.MAX_VALUE, orphaned);
        }
        removals.forEach(r -> lines.accept(link(r).toString()));
        orphaned.forEach(this::stray);
        lines.accept(
                TraceLine.placed("head", head.seq()).put("hash", head.hash()).toString());
    }

    /** Something that is at a place where no link is. */
    private void stray(long seq) {
        lines.accept(TraceLine.placed("stray", seq).toString());
    }

    private static ObjectNode link(Removal r) {
        return TraceLine.placed("removal", r.seq())
                .put("previous", r.previous())
                .put("hash", r.hash())
                .put("at", r.at().toEpochMilli())
                .put("first", r.first())
                .put("last", r.last())
                .put("lastHash", r.lastHash())
                .put("assessments", r.assessments())
                .put("earlier", r.earlier());
    }
}
