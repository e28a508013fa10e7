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

/** A walk along a whole chain, link by link. */
final class Walk {
    private static final int MOST = 100;

    private final Connection connection;
    private final Consumer<Stored> progress;
    private final List<String> faults = new ArrayList<>();
    private final List<Removal> removals;
    private final Set<String> rules;
    /** Signed heads by their place, until it is passed. */
    private final Map<Long, SignedHead> heads = new HashMap<>();

    private final Set<Long> orphaned = new TreeSet<>();
    private final long from;
    private final Head head;
    private final int chain;
    private long seq;
    private String hash;
    private long assessments;
    private Instant since;
    private Instant until;

    Walk(Connection connection, Head head, List<SignedHead> signed, Set<String> rules, Consumer<Stored> progress)
            throws SQLException {
        this.connection = connection;
        this.progress = progress;
        this.rules = rules;
        this.head = head;
        this.chain = Place.chain(head.seq());
        this.removals = Removal.of(connection, chain);
        signed.forEach(h -> this.heads.put(h.seq(), h));
        Removal latest = removals.isEmpty() ? null : removals.get(removals.size() - 1);
        this.seq = latest == null ? Place.start(chain) : latest.last();
        this.hash = latest == null ? Chain.START : latest.lastHash();
        this.from = seq + 1;
        removalsAreWhole();
        walk();
        end();
    }

    Verification.Span result() {
        return new Verification.Span(from, seq, assessments, since, until, hash);
    }

    List<Removal> removals() {
        return removals;
    }

    List<String> faults() {
        return faults;
    }

    private void fault(String fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    private void removalsAreWhole() {
        String earlier = Chain.START;
        long next = Place.start(chain) + 1;
        for (Removal removal : removals) {
            if (!removal.link().equals(removal.hash())
                    || !removal.earlier().equals(earlier)
                    || removal.first() != next) {
                fault("the note of a removal at " + Place.text(removal.seq())
                        + " was changed, or one before it is missing");
            }
            earlier = removal.hash();
            next = removal.last() + 1;
            SignedHead signed = heads.get(removal.last());
            if (signed != null && !signed.hash().equals(removal.lastHash())) {
                fault(signed + " is not what was removed there");
            }
        }
        // What stood where assessments were removed can no longer be looked at.
        heads.keySet().removeIf(place -> place < from);
    }

    /** What is appended during the walk is left for the next one. */
    private void walk() throws SQLException {
        Deque<Removal> between = new ArrayDeque<>();
        removals.stream().filter(r -> r.seq() >= from).forEach(between::add);
        PatternTexts patterns = new PatternTexts(connection);
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Rows.WHOLE + " FROM assessment WHERE seq > ? AND seq <= ? ORDER BY seq");
                Labels labels = new Labels(connection, Place.start(chain), head.seq())) {
            select.setFetchSize(64);
            select.setLong(1, Place.start(chain));
            select.setLong(2, head.seq());
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && faults.size() < MOST) {
                    Stored bare = Rows.whole(row, patterns);
                    while (!between.isEmpty() && between.peek().seq() < bare.seq()) {
                        pass(between.poll());
                    }
                    assessment(bare.labelled(labels.of(bare.seq(), orphaned)));
                }
            }
            labels.of(Long.MAX_VALUE, orphaned);
        }
        beyond();
        between.forEach(this::pass);
        orphaned.forEach(o -> fault("there are labels of " + Place.text(o) + ", but no assessment"));
    }

    /** Labels of places that nothing has reached yet. */
    private void beyond() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT seq FROM label WHERE seq > ?"
                + " AND seq <= ? AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.seq = label.seq)")) {
            select.setLong(1, head.seq());
            select.setLong(2, Place.end(chain));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    orphaned.add(row.getLong(1));
                }
            }
        }
    }

    private void pass(Removal removal) {
        follow(removal.seq(), removal.previous(), "the removal at " + Place.text(removal.seq()));
        seq = removal.seq();
        hash = removal.hash();
        passed();
    }

    private void assessment(Stored stored) {
        Entry entry = stored.entry();
        String name = Place.text(stored.seq()) + " (" + entry.id() + ")";
        follow(stored.seq(), stored.previous(), name);
        String link =
                Chain.link(stored.format(), stored.previous(), stored.seq(), Chain.content(stored.format(), entry));
        if (!link.equals(stored.hash())) {
            fault(name + " was changed, or its labels were");
        } else if (stored.format() == 1
                && entry.masked().isEmpty()
                && !Labels.followFrom(entry.answer(), entry.labels())) {
            fault("the labels of " + name + " were changed");
        }
        if (!rules.contains(entry.ruleBase())) {
            fault("the rules of " + name + " are missing: " + entry.ruleBase());
        }
        seq = stored.seq();
        hash = stored.hash();
        assessments++;
        since = since == null ? entry.at() : since;
        until = entry.at();
        passed();
        progress.accept(stored);
    }

    private void follow(long place, String previous, String name) {
        if (place != seq + 1) {
            fault("between " + Place.text(seq) + " and " + Place.text(place) + " something is missing");
        }
        if (!previous.equals(hash)) {
            fault(name + " does not follow the one before it");
        }
    }

    private void passed() {
        SignedHead signed = heads.remove(seq);
        if (signed != null && !signed.hash().equals(hash)) {
            fault(signed + " is another one than stands there");
        }
    }

    private void end() {
        if (faults.size() < MOST && (seq != head.seq() || !hash.equals(head.hash()))) {
            fault("the chain ends at " + Place.text(seq) + ", but should at " + Place.text(head.seq())
                    + ": the end is missing or changed");
        }
        heads.values().forEach(signed -> fault(signed + " is not in the chain, which ends at " + Place.text(seq)));
    }
}
