package dev.lodestone.archive;

import dev.lodestone.fact.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * How assessments are chained: each link is a SHA-256 over the link before it and a SHA-256 of its own content. Records of the
 * first form leave their labels out; from the second form on a link says its form, the name of its chain and what kind of link
 * it is, so that chains may be many and nothing can be taken for something else.
 */
final class Chain {
    static final String START = "0".repeat(64);
    /** The form in which records are written. */
    static final int FORMAT = 2;

    private Chain() {}

    /** The link that an entry becomes at a place in the chain. */
    static String link(int format, String previous, long seq, String content) {
        return format == 1 ? hash(previous, Long.toString(seq), content) : link("assessment", previous, seq, content);
    }

    /** The link that anything becomes. */
    static String link(String kind, String previous, long seq, String content) {
        return hash(
                "lodestone-2",
                Integer.toString(Place.chain(seq)),
                kind,
                previous,
                Long.toString(Place.inChain(seq)),
                content);
    }

    /** SHA-256 over all that an entry says, each part behind its length. */
    static String content(int format, Entry e) {
        MessageDigest sha = Sha256.begin();
        add(sha, e.id());
        add(sha, Long.toString(e.at().toEpochMilli()));
        add(sha, e.asOf().toString());
        add(sha, e.ruleBase());
        add(sha, e.program());
        add(sha, e.who());
        add(sha, Long.toString(e.took().toNanos() / 1000));
        add(sha, e.key() == null ? "" : e.key());
        add(sha, e.requestDigest());
        add(sha, String.join("\n", e.masked()));
        add(sha, Integer.toString(e.flags()));
        add(sha, e.worst() == null ? "" : e.worst());
        add(sha, e.request());
        add(sha, e.answer());
        // Left out where it is not given: what was recorded before there was such a date still verifies.
        if (e.knownOn() != null) {
            add(sha, e.knownOn().toString());
        }
        if (format > 1) {
            add(sha, labels(e.labels()));
        }
        // As the date above: assessments verify as they did when nothing else was kept.
        if (e.kind() != RecordKind.ASSESSMENT) {
            add(sha, e.kind().toString());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Labels lie in the archive in no order of their own. */
    private static String labels(List<Label> labels) {
        return hash(labels.stream()
                .map(l -> hash(l.kind(), l.rule(), l.severity(), l.economy(), l.mineral()))
                .sorted()
                .toArray(String[]::new));
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    static String hash(String... parts) {
        MessageDigest sha = Sha256.begin();
        for (String part : parts) {
            add(sha, part);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, String part) {
        add(sha, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(4).putInt(part.length).array());
        sha.update(part);
    }
}
