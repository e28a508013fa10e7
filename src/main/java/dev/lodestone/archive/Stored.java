package dev.lodestone.archive;

import java.util.List;
import java.util.Set;

/**
 * An assessment in its place in the chain.
 *
 * @param seq its chain and its place in that, see {@link Place}
 * @param previous the hash of the assessment before it
 * @param hash over the previous hash, the place and the content
 * @param format the form that it has in the archive
 */
public record Stored(long seq, String previous, String hash, int format, Entry entry) {

    /** Those that there are. */
    static final Set<Integer> FORMATS = Set.of(1, 2);

    Stored labelled(List<Label> labels) {
        Entry e = entry;
        Entry labelled = new Entry(
                e.id(),
                e.kind(),
                e.at(),
                e.asOf(),
                e.knownOn(),
                e.ruleBase(),
                e.program(),
                e.who(),
                e.took(),
                e.key(),
                e.requestDigest(),
                e.masked(),
                e.flags(),
                e.worst(),
                e.request(),
                e.answer(),
                labels);
        return new Stored(seq, previous, hash, format, labelled);
    }
}
