package dev.lodestone.archive;

import dev.lodestone.fact.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The root of a tree of hashes over leaves that come one after the other, as RFC 9162 (2.1) has it: a leaf is SHA-256 over a byte 0
 * and what it says, a node over a byte 1 and the two below it. One hash for each level is remembered, however many leaves there are.
 */
final class HashTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final HexFormat HEX = HexFormat.of();

    private final long wanted;
    /** The parts that are whole, the largest first. */
    private final List<Part> parts = new ArrayList<>();

    private final List<byte[]> path = new ArrayList<>();
    private long size;

    /** @param wanted whether the leaf that a path is wanted of lies below */
    private record Part(long leaves, byte[] hash, boolean wanted) {}

    HashTree() {
        this(-1);
    }

    /** @param wanted the leaf that a path is wanted of, from 0 */
    HashTree(long wanted) {
        this.wanted = wanted;
    }

    /** Puts a leaf behind the others. */
    void add(byte[] said) {
        Part last = new Part(1, leaf(said), size == wanted);
        size++;
        while (!parts.isEmpty() && parts.get(parts.size() - 1).leaves == last.leaves) {
            last = join(parts.remove(parts.size() - 1), last, path);
        }
        parts.add(last);
    }

    private static Part join(Part left, Part right, List<byte[]> path) {
        if (left.wanted || right.wanted) {
            path.add(left.wanted ? right.hash : left.hash);
        }
        return new Part(left.leaves + right.leaves, node(left.hash, right.hash), left.wanted || right.wanted);
    }

    long size() {
        return size;
    }

    /** In hexadecimal; that of no leaves is SHA-256 over nothing. */
    String root() {
        Part all = joined(new ArrayList<>());
        return HEX.formatHex(all == null ? Sha256.begin().digest() : all.hash);
    }

    /** What a root is found by from the leaf that was wanted, the nearest first, in hexadecimal. */
    List<String> path() {
        List<byte[]> whole = new ArrayList<>(path);
        joined(whole);
        return whole.stream().map(HEX::formatHex).toList();
    }

    private Part joined(List<byte[]> path) {
        Part all = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            all = all == null ? parts.get(i) : join(parts.get(i), all, path);
        }
        return all;
    }

    /**
     * The root that a leaf has if a path is its own (RFC 9162, 2.1.3.2), in hexadecimal; null if no leaf of that place in a tree of that
     * size has a path of that length.
     *
     * @param place of the leaf, from 0
     */
    static String root(long place, long size, byte[] said, List<String> path) {
        if (place < 0 || place >= size) {
            return null;
        }
        byte[] hash = leaf(said);
        long at = place;
        long last = size - 1;
        for (String beside : path) {
            if (last == 0) {
                return null;
            }
            byte[] other = HEX.parseHex(beside);
            if (at % 2 == 1 || at == last) {
                hash = node(other, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, other);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 ? HEX.formatHex(hash) : null;
    }

    /** The leaf that a link of a chain is. */
    static byte[] link(String hash) {
        return HEX.parseHex(hash);
    }

    /** The leaf that a text is. */
    static byte[] text(String said) {
        return said.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] leaf(byte[] said) {
        MessageDigest sha = Sha256.begin();
        sha.update(LEAF);
        return sha.digest(said);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha = Sha256.begin();
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }
}
