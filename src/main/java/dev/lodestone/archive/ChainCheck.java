package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is to be seen of a chain: its removals, the parts that are walked along, how they join, and the heads that were signed of it. */
final class ChainCheck {
    private final Connection connection;
    private final Head head;
    private final int chain;
    private final List<Removal> removals;
    private final List<SignedHead.Mark> marks;
    private final List<String> faults = new ArrayList<>();
    private final long from;
    private final String before;

    ChainCheck(Connection connection, Head head, List<SignedHead.Mark> marks) throws SQLException {
        this.connection = connection;
        this.head = head;
        this.chain = Place.chain(head.seq());
        this.marks = marks;
        this.removals = Removal.of(connection, chain);
        Removal latest = removals.isEmpty() ? null : removals.get(removals.size() - 1);
        this.from = latest == null ? Place.start(chain) : latest.last();
        this.before = latest == null ? Chain.START : latest.lastHash();
    }

    List<Removal> removals() {
        return removals;
    }

    List<SignedHead.Mark> marks() {
        return marks;
    }

    List<String> faults() {
        return faults;
    }

    private void fault(String fault) {
        if (faults.size() < Walk.MOST) {
            faults.add(fault);
        }
    }

    /**
     * What one processor after the other walks along. What is appended during the walk is left for the next one.
     *
     * @param links how many there are in a part
     */
    List<Walk.Part> parts(long links) {
        List<Walk.Part> parts = new ArrayList<>();
        // What lies before the beginning, and should not, is in the first part.
        long at = Math.min(from, head.seq());
        do {
            long to = Math.min(at + links, head.seq());
            boolean begins = parts.isEmpty();
            parts.add(new Walk.Part(chain, begins ? from : at, begins ? before : null, to));
            at = to;
        } while (at < head.seq());
        return parts;
    }

    /** Puts together what was found of its parts, in order. */
    Verification.Span joined(List<Walk.Walked> walks) throws SQLException {
        removalsAreWhole();
        Walk.Walked last = null;
        for (Walk.Walked walk : walks) {
            if (last != null) {
                joins(last, walk);
            }
            walk.faults().forEach(this::fault);
            last = walk;
        }
        outside();
        if (faults.size() < Walk.MOST
                && (last.seq() != head.seq() || !last.hash().equals(head.hash()))) {
            fault("the chain ends at " + Place.text(last.seq()) + ", but should at " + Place.text(head.seq())
                    + ": the end is missing or changed");
        }
        marks.stream()
                .filter(mark -> mark.end().seq() > head.seq())
                .forEach(mark -> fault(mark + " is not in the chain, which ends at " + Place.text(head.seq())));
        if (faults.isEmpty()) {
            trees();
        }
        return new Verification.Span(
                from + 1,
                last.seq(),
                walks.stream().mapToLong(Walk.Walked::assessments).sum(),
                walks.stream()
                        .map(Walk.Walked::since)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                until(walks),
                last.hash());
    }

    private static Instant until(List<Walk.Walked> walks) {
        return walks.stream()
                .map(Walk.Walked::until)
                .filter(Objects::nonNull)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private void joins(Walk.Walked one, Walk.Walked next) {
        // A walk that found too much stops early.
        if (one.faults().size() >= Walk.MOST) {
            return;
        }
        if (one.seq() != one.part().to()) {
            fault("between " + Place.text(one.seq()) + " and "
                    + Place.text(one.part().to() + 1) + " something is missing");
        } else if (next.first() != null && !next.follows().equals(one.hash())) {
            fault(next.first() + " does not follow the one before it");
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
            // What stood before that can no longer be looked at.
            marks.stream()
                    .filter(mark -> mark.end().seq() == removal.last()
                            && !mark.end().hash().equals(removal.lastHash()))
                    .forEach(mark -> fault(mark + " is not what was removed there"));
        }
    }

    /** Of each head whose tree begins where the chain does, the root has to be the one that it says. */
    private void trees() throws SQLException {
        List<ChainEnd> ends = marks.stream()
                .map(SignedHead.Mark::end)
                .filter(end -> end.root() != null && end.first() == from + 1)
                .toList();
        List<Long> places = ends.stream().map(ChainEnd::seq).distinct().sorted().toList();
        Map<Long, String> roots = ChainTrees.roots(connection, chain, places);
        for (SignedHead.Mark mark : marks) {
            ChainEnd end = mark.end();
            if (end.root() != null && end.seq() > from && end.first() > from + 1) {
                fault(mark + " has a tree that does not begin where the chain does");
            } else if (ends.contains(end) && !end.root().equals(roots.get(end.seq()))) {
                fault(mark + " has another tree than stands there");
            }
        }
    }

    /** What lies before the first link or behind the last. */
    private void outside() throws SQLException {
        removals.stream()
                .filter(r -> r.seq() > head.seq())
                .forEach(r -> fault("the removal at " + Place.text(r.seq()) + " is behind the end of the chain"));
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT seq FROM label"
                + " WHERE (seq > ? AND seq <= ? OR seq > ? AND seq <= ?)"
                + " AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.seq = label.seq) ORDER BY seq")) {
            select.setLong(1, Place.start(chain));
            select.setLong(2, from);
            select.setLong(3, head.seq());
            select.setLong(4, Place.end(chain));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fault("there are labels of " + Place.text(row.getLong(1)) + ", but no assessment");
                }
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq, id FROM assessment WHERE seq > ? AND seq <= ? ORDER BY seq")) {
            select.setLong(1, Place.start(chain));
            select.setLong(2, from);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fault(Place.text(row.getLong(1)) + " (" + row.getString(2) + ") was removed before");
                }
            }
        }
    }
}
