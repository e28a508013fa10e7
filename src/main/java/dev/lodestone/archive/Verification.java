package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a walk along the chains found. Whoever can write the whole database can also make up whole new chains: have heads signed
 * ({@link SignedHead}) and kept in another place, or the decision log, which has every hash, and compare.
 *
 * @param chains from where to where each goes; the first one is always there
 * @param removals what was removed before, and when
 * @param faults what does not fit, at most a hundred of each chain
 */
public record Verification(List<Span> chains, List<Removal> removals, List<String> faults) {

    /**
     * A chain from end to end.
     *
     * @param from the first place, see {@link Place}
     * @param to the last place; less than {@code from} if there is nothing
     * @param assessments how many there are
     * @param since when the first of them was made; null if there is none
     * @param until when the last of them was made
     * @param head the hash of the last link
     */
    public record Span(long from, long to, long assessments, Instant since, Instant until, String head) {}

    static Verification of(Connection connection, List<SignedHead> signed, Consumer<Stored> progress)
            throws SQLException {
        List<String> faults = new ArrayList<>();
        Set<String> rules = ruleBases(connection, faults);
        List<Span> chains = new ArrayList<>();
        List<Removal> removals = new ArrayList<>();
        Set<Integer> walked = new TreeSet<>();
        for (Head head : Head.all(connection)) {
            int chain = Place.chain(head.seq());
            walked.add(chain);
            Walk walk = new Walk(connection, head, of(chain, signed), rules, progress);
            chains.add(walk.result());
            removals.addAll(walk.removals());
            faults.addAll(walk.faults());
        }
        signed.stream()
                .filter(head -> !walked.contains(Place.chain(head.seq())))
                .forEach(head -> faults.add(head + " is of a chain that is not there"));
        ofNoChain(connection, walked, faults);
        return new Verification(chains, removals, faults);
    }

    private static List<SignedHead> of(int chain, List<SignedHead> signed) {
        return signed.stream().filter(h -> Place.chain(h.seq()) == chain).toList();
    }

    /** Chains are numbered without gaps, and nothing lies outside of them. */
    private static void ofNoChain(Connection connection, Set<Integer> walked, List<String> faults) throws SQLException {
        int last = walked.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (last != walked.size()) {
            faults.add("of " + last + " chains there are " + walked.size());
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("assessment", "removal", "label")) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(DISTINCT seq) FROM " + table + " WHERE seq > " + Place.end(last))) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        faults.add(row.getLong(1) + " places of the table " + table + " belong to no chain");
                    }
                }
            }
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

    /** In all chains. */
    public long assessments() {
        return chains.stream().mapToLong(Span::assessments).sum();
    }

    /** When the first assessment was made; null if there is none. */
    public Instant since() {
        return times(Span::since).min(Instant::compareTo).orElse(null);
    }

    /** When the last assessment was made; null if there is none. */
    public Instant until() {
        return times(Span::until).max(Instant::compareTo).orElse(null);
    }

    private Stream<Instant> times(Function<Span, Instant> time) {
        return chains.stream().map(time).filter(Objects::nonNull);
    }
}
