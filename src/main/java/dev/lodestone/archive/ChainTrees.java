package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trees over the links of all chains, as far as they were grown: who looks again reads only what came since. A chain of which records
 * were removed begins with what is left.
 */
public final class ChainTrees {
    private static final int FETCH = 10_000;

    private final Map<Integer, Grown> grown = new HashMap<>();

    /** A tree that ends at a link of a chain. */
    private static final class Grown {
        private final long first;
        private final HashTree tree;
        private long seq;
        private String hash;

        /** @param before the link before the first */
        Grown(long first, String before, HashTree tree) {
            this.first = first;
            this.seq = first - 1;
            this.hash = before;
            this.tree = tree;
        }

        /** Whether links may be put behind it: nobody removed any of it, and the chain is not shorter now. */
        boolean goesOn(Grown now, Head head) {
            return first == now.first && seq <= head.seq();
        }

        void link(long at, String previous, String link) {
            if (at != seq + 1 || !previous.equals(hash)) {
                throw new ArchiveUnavailable(
                        "the chain is broken behind " + Place.text(seq) + "; see lodestone archive verify", null);
            }
            tree.add(HashTree.link(link));
            seq = at;
            hash = link;
        }

        ChainEnd end() {
            return new ChainEnd(seq, hash, tree.size(), tree.root());
        }
    }

    /**
     * Where all chains end.
     *
     * @param connection that sees all as it was at one time
     * @throws ArchiveUnavailable if a chain does not hold together
     */
    synchronized List<ChainEnd> ends(Connection connection) throws SQLException {
        List<ChainEnd> ends = new ArrayList<>();
        for (Head head : Head.all(connection)) {
            int chain = Place.chain(head.seq());
            Grown now = begun(connection, chain, new HashTree());
            Grown before = grown.get(chain);
            Grown tree = before != null && before.goesOn(now, head) ? before : now;
            // What fails half-way begins anew the next time.
            grown.remove(chain);
            grow(connection, tree, head.seq());
            if (tree.seq != head.seq() || !tree.hash.equals(head.hash())) {
                throw new ArchiveUnavailable(
                        "the chain does not end at " + Place.text(head.seq()) + "; see lodestone archive verify", null);
            }
            grown.put(chain, tree);
            ends.add(tree.end());
        }
        return ends;
    }

    /** The tree over a chain as it was at one of its ends, with the path of one link; null if it begins elsewhere now. */
    static HashTree until(Connection connection, ChainEnd end, long wanted) throws SQLException {
        HashTree tree = new HashTree(wanted - end.first());
        Grown now = begun(connection, Place.chain(end.seq()), tree);
        if (now.first != end.first()) {
            return null;
        }
        grow(connection, now, end.seq());
        return tree;
    }

    /** The root that the tree over a chain had at each of some places. @param places in order */
    static Map<Long, String> roots(Connection connection, int chain, Iterable<Long> places) throws SQLException {
        Map<Long, String> roots = new HashMap<>();
        Grown now = begun(connection, chain, new HashTree());
        for (long place : places) {
            grow(connection, now, place);
            roots.put(place, now.tree.root());
        }
        return roots;
    }

    private static Grown begun(Connection connection, int chain, HashTree tree) throws SQLException {
        List<Removal> removals = Removal.of(connection, chain);
        if (removals.isEmpty()) {
            return new Grown(Place.start(chain) + 1, Chain.START, tree);
        }
        Removal latest = removals.get(removals.size() - 1);
        return new Grown(latest.last() + 1, latest.lastHash(), tree);
    }

    private static void grow(Connection connection, Grown tree, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT seq, previous, hash FROM assessment WHERE seq > ? AND seq <= ? UNION ALL"
                        + " SELECT seq, previous, hash FROM removal WHERE seq > ? AND seq <= ? ORDER BY seq")) {
            select.setFetchSize(FETCH);
            select.setLong(1, tree.seq);
            select.setLong(2, upTo);
            select.setLong(3, tree.seq);
            select.setLong(4, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tree.link(row.getLong(1), row.getString(2), row.getString(3));
                }
            }
        }
    }
}
