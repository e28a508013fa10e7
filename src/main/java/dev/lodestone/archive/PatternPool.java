package dev.lodestone.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The records that new ones are packed against: those that were written not long ago and were like none before. What an
 * assessment can be found by says what its texts are like.
 */
final class PatternPool {
    private static final int MOST = 16;
    private static final long MOST_BYTES = 4L << 20;
    private static final int LONGEST = 1 << 20;
    /** How many are packed against one: when it is removed these have to be packed anew. */
    private static final int USES = 1_000;
    /** The part of all labels that two have to share. */
    private static final double LIKE = 0.5;

    private final List<Pattern> patterns = new ArrayList<>();

    static final class Pattern {
        private final long seq;
        private final Set<Label> labels;
        private final byte[] request;
        private final byte[] answer;
        private int uses;

        private Pattern(Stored stored) {
            this.seq = stored.seq();
            this.labels = new HashSet<>(stored.entry().labels());
            this.request = stored.entry().request();
            this.answer = stored.entry().answer();
        }

        long seq() {
            return seq;
        }

        byte[] packRequest(byte[] bytes) {
            return Packed.pack(bytes, request);
        }

        byte[] packAnswer(byte[] bytes) {
            return Packed.pack(bytes, answer);
        }

        private long bytes() {
            return request.length + (long) answer.length;
        }

        private double likeness(Set<Label> others) {
            long shared = others.stream().filter(labels::contains).count();
            long all = labels.size() + others.size() - shared;
            return all == 0 ? 1 : (double) shared / all;
        }
    }

    /** Null if there is none that is like it. */
    synchronized Pattern to(Entry entry) {
        Set<Label> labels = new HashSet<>(entry.labels());
        Pattern best = null;
        double most = LIKE;
        for (Pattern pattern : patterns) {
            double likeness = pattern.likeness(labels);
            if (likeness >= most) {
                best = pattern;
                most = likeness;
            }
        }
        if (best != null) {
            patterns.remove(best);
            // The last is the one that was used last.
            if (++best.uses < USES) {
                patterns.add(best);
            }
        }
        return best;
    }

    /** A record that was packed by itself is on record. */
    synchronized void offer(Stored stored) {
        Entry entry = stored.entry();
        Set<Label> labels = new HashSet<>(entry.labels());
        if (entry.request().length + entry.answer().length > LONGEST
                || patterns.stream().anyMatch(p -> p.likeness(labels) >= LIKE)) {
            return;
        }
        patterns.add(new Pattern(stored));
        long bytes = patterns.stream().mapToLong(Pattern::bytes).sum();
        for (Iterator<Pattern> oldest = patterns.iterator(); patterns.size() > MOST || bytes > MOST_BYTES; ) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** One that is gone. */
    synchronized void forget(long seq) {
        patterns.removeIf(p -> p.seq == seq);
    }
}
