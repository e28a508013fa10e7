package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    /** So many links are walked along by one processor at a time. */
    private static final long LINKS = 4_000;

    static Verification of(Database database, List<SignedHead> signed, Consumer<Stored> progress) throws SQLException {
        return of(database, signed, progress, LINKS);
    }

    /** @param links how many are walked along by one processor at a time */
    static Verification of(Database database, List<SignedHead> signed, Consumer<Stored> progress, long links)
            throws SQLException {
        List<SignedHead.Mark> marks =
                signed.stream().flatMap(head -> head.marks().stream()).toList();
        try (Snapshots snapshots = new Snapshots(database)) {
            Connection connection = snapshots.first();
            List<String> faults = new ArrayList<>();
            Set<String> rules = ruleBases(connection, faults);
            Map<Integer, ChainCheck> checks = new TreeMap<>();
            List<Walk.Part> parts = new ArrayList<>();
            for (Head head : Head.all(connection)) {
                int chain = Place.chain(head.seq());
                checks.put(chain, new ChainCheck(connection, head, of(chain, marks)));
                parts.addAll(checks.get(chain).parts(links));
            }
            Consumer<Stored> inTurn = stored -> {
                synchronized (checks) {
                    progress.accept(stored);
                }
            };
            List<Walk.Walked> walks = snapshots.each(parts, (reading, part) -> {
                ChainCheck check = checks.get(part.chain());
                return Walk.along(reading, part, check.removals(), check.marks(), rules, inTurn);
            });
            return joined(connection, checks, walks, marks, faults);
        }
    }

    private static Verification joined(
            Connection connection,
            Map<Integer, ChainCheck> checks,
            List<Walk.Walked> walks,
            List<SignedHead.Mark> marks,
            List<String> faults)
            throws SQLException {
        List<Span> chains = new ArrayList<>();
        List<Removal> removals = new ArrayList<>();
        for (Map.Entry<Integer, ChainCheck> each : checks.entrySet()) {
            chains.add(each.getValue()
                    .joined(walks.stream()
                            .filter(w -> w.part().chain() == each.getKey())
                            .toList()));
            removals.addAll(each.getValue().removals());
            faults.addAll(each.getValue().faults());
        }
        marks.stream()
                .filter(mark -> !checks.containsKey(Place.chain(mark.end().seq())))
                .forEach(mark -> faults.add(mark + " is of a chain that is not there"));
        ofNoChain(connection, checks.keySet(), faults);
        return new Verification(chains, removals, faults);
    }

    private static List<SignedHead.Mark> of(int chain, List<SignedHead.Mark> marks) {
        return marks.stream()
                .filter(mark -> Place.chain(mark.end().seq()) == chain)
                .toList();
    }

    /** Chains are numbered without gaps, and nothing lies outside of them. */
    private static void ofNoChain(Connection connection, Set<Integer> walked, List<String> faults) throws SQLException {
        int last = walked.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (walked.isEmpty()) {
            faults.add("where the chains end is not noted any more: the table chain is empty");
        }
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
                if (!digest.equals(digestOf(row.getBytes(2)))) {
                    faults.add("the rules " + digest + " were changed");
                }
            }
        }
        return digests;
    }

    /** Null for what is no rules any more. */
    private static String digestOf(byte[] files) {
        try {
            return files == null ? null : KeptRules.read(files).digest();
        } catch (RuntimeException e) {
            return null;
        }
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
