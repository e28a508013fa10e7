package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A walk along a part of a chain, link by link. */
final class Walk {
    /** So many faults of a part are told, and of a chain. */
    static final int MOST = 100;

    private final Part part;
    private final Consumer<Stored> progress;
    private final Set<String> rules;
    private final List<String> faults = new ArrayList<>();
    /** Signed heads by their place, until it is passed. */
    private final Map<Long, List<SignedHead.Mark>> marks = new HashMap<>();

    private final Set<Long> orphaned = new TreeSet<>();
    private long seq;
    private String hash;
    private String first;
    private String follows;
    private long assessments;
    private Instant since;
    private Instant until;

    /**
     * A part of a chain.
     *
     * @param from the place before the first link
     * @param before the link there; null if the walk along the part before has to say
     * @param to the last place
     */
    record Part(int chain, long from, String before, long to) {}

    /** What places a record in its chain. */
    record Link(long seq, String id, String previous, String hash) {
        @Override
        public String toString() {
            return Place.text(seq) + " (" + id + ")";
        }
    }

    /**
     * What was found.
     *
     * @param first how the first link is called; null if there was none
     * @param follows what the first link says is before it
     * @param seq the place that it came to
     * @param hash the link there
     */
    record Walked(
            Part part,
            String first,
            String follows,
            long seq,
            String hash,
            long assessments,
            Instant since,
            Instant until,
            List<String> faults) {}

    private Walk(Part part, List<SignedHead.Mark> signed, Set<String> rules, Consumer<Stored> progress) {
        this.part = part;
        this.progress = progress;
        this.rules = rules;
        this.seq = part.from;
        this.hash = part.before;
        signed.stream()
                .filter(m -> m.end().seq() > part.from && m.end().seq() <= part.to)
                .forEach(m -> marks.computeIfAbsent(m.end().seq(), place -> new ArrayList<>())
                        .add(m));
    }

    /** @param progress hears of one record after the other, of several walks by several threads */
    static Walked along(
            Connection connection,
            Part part,
            List<Removal> removals,
            List<SignedHead.Mark> signed,
            Set<String> rules,
            Consumer<Stored> progress)
            throws SQLException {
        Walk walk = new Walk(part, signed, rules, progress);
        walk.walk(connection, removals);
        return new Walked(
                part,
                walk.first,
                walk.follows,
                walk.seq,
                walk.hash,
                walk.assessments,
                walk.since,
                walk.until,
                walk.faults);
    }

    private void fault(String fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    private void walk(Connection connection, List<Removal> removals) throws SQLException {
        Deque<Removal> between = new ArrayDeque<>();
        removals.stream().filter(r -> r.seq() > part.from && r.seq() <= part.to).forEach(between::add);
        PatternTexts patterns = new PatternTexts(connection);
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Rows.WHOLE + " FROM assessment WHERE seq > ? AND seq <= ? ORDER BY seq");
                Labels labels = new Labels(connection, part.from, part.to)) {
            select.setFetchSize(64);
            select.setLong(1, part.from);
            select.setLong(2, part.to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && faults.size() < MOST) {
                    while (!between.isEmpty() && between.peek().seq() < row.getLong("seq")) {
                        pass(between.poll());
                    }
                    try {
                        Stored bare = Rows.whole(row, patterns);
                        assessment(bare.labelled(labels.of(bare.seq(), orphaned)));
                    } catch (UnreadableRecord e) {
                        unreadable(e.link());
                        labels.of(e.link().seq(), orphaned);
                    }
                }
            }
            labels.of(Long.MAX_VALUE, orphaned);
        }
        between.forEach(this::pass);
        orphaned.forEach(o -> fault("there are labels of " + Place.text(o) + ", but no assessment"));
        marks.values().forEach(left -> left.forEach(mark -> fault(mark + " is not in the chain")));
    }

    private void pass(Removal removal) {
        follow(removal.seq(), removal.previous(), "the removal at " + Place.text(removal.seq()));
        reached(removal.seq(), removal.hash());
    }

    private void unreadable(Link link) {
        follow(link.seq(), link.previous(), link.toString());
        fault(link + " was changed: it cannot be read any more");
        reached(link.seq(), link.hash());
        assessments++;
    }

    private void assessment(Stored stored) {
        Entry entry = stored.entry();
        String name = new Link(stored.seq(), entry.id(), stored.previous(), stored.hash()).toString();
        follow(stored.seq(), stored.previous(), name);
        String link =
                Chain.link(stored.format(), stored.previous(), stored.seq(), Chain.content(stored.format(), entry));
        if (!Stored.FORMATS.contains(stored.format())) {
            fault(name + " was changed: there is no format " + stored.format());
        } else if (!link.equals(stored.hash())) {
            fault(name + " was changed, or its labels were");
        } else if (stored.format() == 1
                && entry.masked().isEmpty()
                && !Labels.followFrom(entry.answer(), entry.labels())) {
            fault("the labels of " + name + " were changed");
        }
        if (!rules.contains(entry.ruleBase())) {
            fault("the rules of " + name + " are missing: " + entry.ruleBase());
        }
        reached(stored.seq(), stored.hash());
        assessments++;
        since = since == null ? entry.at() : since;
        until = entry.at();
        progress.accept(stored);
    }

    private void follow(long place, String previous, String name) {
        if (place != seq + 1) {
            fault("between " + Place.text(seq) + " and " + Place.text(place) + " something is missing");
        }
        if (hash != null && !previous.equals(hash)) {
            fault(name + " does not follow the one before it");
        }
        if (first == null) {
            first = name;
            follows = previous;
        }
    }

    private void reached(long place, String link) {
        seq = place;
        hash = link;
        List<SignedHead.Mark> here = marks.remove(place);
        if (here != null) {
            here.stream()
                    .filter(mark -> !mark.end().hash().equals(link))
                    .forEach(mark -> fault(mark + " is another one than stands there"));
        }
    }
}
