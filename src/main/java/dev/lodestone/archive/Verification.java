package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a walk along the chain found. Whoever can write the whole database can also make up a whole new chain: note the head,
 * or keep the decision log, which has every hash, in another place, and compare.
 *
 * @param from the first place, from 1
 * @param to the last place; less than {@code from} if there is nothing
 * @param head the hash of the last link
 * @param faults what does not fit, at most a hundred
 */
public record Verification(long from, long to, String head, List<String> faults) {
    private static final int MOST = 100;

    static Verification of(Connection connection, Consumer<Stored> progress) throws SQLException {
        List<String> faults = new ArrayList<>();
        Set<String> rules = ruleBases(connection, faults);
        long seq = 0;
        String hash = Chain.START;
        Writer.Head head;
        try (Statement statement = connection.createStatement()) {
            head = Writer.Head.of(statement);
            try (ResultSet row = statement.executeQuery("SELECT seq, hash FROM anchor ORDER BY seq DESC LIMIT 1")) {
                if (row.next()) {
                    seq = row.getLong(1);
                    hash = row.getString(2);
                }
            }
        }
        long from = seq + 1;
        // What is appended during the walk is left for the next one.
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + Rows.WHOLE + " FROM assessment WHERE seq <= ? ORDER BY seq")) {
            select.setFetchSize(64);
            select.setLong(1, head.seq());
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && faults.size() < MOST) {
                    Stored stored = Rows.whole(row);
                    check(stored, seq, hash, rules, faults);
                    seq = stored.seq();
                    hash = stored.hash();
                    progress.accept(stored);
                }
            }
        }
        if (faults.size() < MOST && (seq != head.seq() || !hash.equals(head.hash()))) {
            faults.add(
                    "the chain ends at " + seq + ", but should at " + head.seq() + ": the end is missing or changed");
        }
        return new Verification(from, seq, hash, faults);
    }

    private static void check(Stored stored, long seq, String hash, Set<String> rules, List<String> faults) {
        String name = stored.seq() + " (" + stored.entry().id() + ")";
        if (stored.seq() != seq + 1) {
            faults.add("between " + seq + " and " + stored.seq() + " assessments are missing");
        }
        if (!stored.previous().equals(hash)) {
            faults.add(name + " does not follow the one before it");
        }
        if (!Chain.link(stored.previous(), stored.seq(), Chain.content(stored.entry()))
                .equals(stored.hash())) {
            faults.add(name + " was changed");
        }
        if (!rules.contains(stored.entry().ruleBase())) {
            faults.add(
                    "the rules of " + name + " are missing: " + stored.entry().ruleBase());
        }
    }

    private static Set<String> ruleBases(Connection connection, List<String> faults) throws SQLException {
        Set<String> digests = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT digest, files FROM rule_base")) {
            while (row.next()) {
                String digest = row.getString(1);
                digests.add(digest);
                if (!KeptRules.read(row.getBytes(2)).digest().equals(digest)) {
                    faults.add("the rules " + digest + " were changed");
                }
            }
        }
        return digests;
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    public long assessments() {
        return to - from + 1;
    }
}
