package dev.lodestone.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was worked out of some facts, each piece with what it looked at, so that of other facts only what looks at something that differs
 * is worked out anew. For one thread at a time; what was worked out may be taken over by several at once.
 */
final class Remembered {

    /** What may be looked at as a whole; besides, facts of a type (its class) and figures of a mineral. */
    enum Whole {
        FACTS,
        CURRENT,
        READINGS,
        TRENDS,
        /** The day, but for its year and for who is a member of what on it. */
        DAY,
        /** Numbers that methods compute with. */
        PARAMETERS,
        /** Which minerals there are figures of, and of whom. */
        MINERALS
    }

    /** @param looked at, while it was worked out */
    private record Piece(Object value, Set<Object> looked) {}

    /** A part of a piece. */
    private record Inner(Object of, Object part) {}

    private final Map<Object, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<Object, Piece> before;
    private final Set<Object> differing;
    private Object open;
    private Set<Object> looked = new HashSet<>();

    Remembered() {
        this(Map.of(), Set.of());
    }

    private Remembered(Map<Object, Piece> before, Set<Object> differing) {
        this.before = before;
        this.differing = differing;
    }

    /** Of facts of which something differs from these: what did not look at it is taken over. */
    Remembered where(Set<Object> differing) {
        return new Remembered(pieces, differing);
    }

    void look(Object at) {
        looked.add(at);
    }

    /** A piece that is worked out once, and not at all if it looks at nothing that differs. */
    @SuppressWarnings("unchecked")
    <T> T piece(Object name, Supplier<T> work) {
        Piece piece = pieces.get(name);
        if (piece == null) {
            Piece earlier = before.get(name);
            piece = earlier != null && Collections.disjoint(differing, earlier.looked) ? earlier : make(name, work);
            pieces.put(name, piece);
        }
        looked.addAll(piece.looked);
        return (T) piece.value;
    }

    /** A part of the piece that is being worked out. */
    <T> T part(Object name, Supplier<T> work) {
        return piece(new Inner(open, name), work);
    }

    /**
     * The parts of the piece that is being worked out, one for each name: each looks at what the piece has looked at so far, and at what
     * its own work looks at.
     */
    <N, T> List<T> parts(Collection<N> names, Function<N, List<T>> work) {
        Set<Object> sofar = Set.copyOf(looked);
        List<T> all = new ArrayList<>();
        for (N name : names) {
            all.addAll(part(name, () -> {
                looked.addAll(sofar);
                return work.apply(name);
            }));
        }
        return all;
    }

    private Piece make(Object name, Supplier<?> work) {
        Object outer = open;
        Set<Object> of = looked;
        open = name;
        looked = new HashSet<>();
        try {
            return new Piece(work.get(), looked);
        } finally {
            open = outer;
            looked = of;
        }
    }
}
