package dev.lodestone.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How assessments are chained: each link is a SHA-256 over the link before it and a SHA-256 of its own content. */
final class Chain {
    static final String START = "0".repeat(64);

    private Chain() {}

    /** The link that an entry becomes at a place in the chain. */
    static String link(String previous, long seq, String content) {
        MessageDigest sha = sha256();
        add(sha, previous);
        add(sha, Long.toString(seq));
        add(sha, content);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** SHA-256 over all that an entry says, each part behind its length; labels follow from the answer and are left out. */
    static String content(Entry e) {
        MessageDigest sha = sha256();
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
        return HexFormat.of().formatHex(sha.digest());
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static void add(MessageDigest sha, String part) {
        add(sha, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(4).putInt(part.length).array());
        sha.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
