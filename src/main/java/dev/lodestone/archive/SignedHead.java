package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the chains ended at some time, signed: kept in another place, it shows if one was cut, changed or replaced before that,
 * whoever could write to the archive. The second form joins all chains under one root, from which a short path leads to each record
 * ({@link RecordProof}); the first is the last link of one chain.
 *
 * @param form 1 or 2
 * @param ends of all chains in order, in the first form of one
 * @param count how many chains there were
 * @param root of the tree over the ends of all chains; null in the first form
 * @param at when it was signed
 * @param key fingerprint of the public key
 * @param signature Ed25519, in base 64
 */
public record SignedHead(
        int form, List<ChainEnd> ends, int count, String root, Instant at, String key, String signature) {

    /** A place of a chain that a head has. */
    public record Mark(SignedHead head, ChainEnd end) {
        @Override
        public String toString() {
            return "the head " + Place.text(end.seq()) + " that was signed at " + head.at;
        }
    }

    static SignedHead of(List<ChainEnd> ends, Instant at, SigningKey key) {
        SignedHead open = new SignedHead(2, ends, ends.size(), root(ends), at, key.fingerprint(), "");
        return new SignedHead(2, ends, ends.size(), open.root, at, open.key, key.sign(open.signed()));
    }

    private static String root(List<ChainEnd> ends) {
        HashTree tree = new HashTree();
        ends.forEach(end -> tree.add(end.leaf()));
        return tree.root();
    }

    private byte[] signed() {
        String said = form == 1
                ? "lodestone-head " + ends.get(0).seq() + " " + ends.get(0).hash() + " " + at.toEpochMilli()
                : "lodestone-head-2 " + at + " " + count + " " + root;
        return said.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the holder of a key signed it. */
    public boolean isBy(PublicKey key) {
        boolean joined = form == 1 || ends.isEmpty() || root(ends).equals(root);
        return joined && SigningKey.isSigned(key, signed(), signature);
    }

    /** The places that it has; chains in which nothing had been written are left out. */
    public List<Mark> marks() {
        return ends.stream()
                .filter(end -> Place.inChain(end.seq()) > 0)
                .map(end -> new Mark(this, end))
                .toList();
    }

    /** One line of JSON. */
    public String line() {
        ObjectNode line = Json.shared().createObjectNode();
        if (form == 1) {
            line.put("seq", ends.get(0).seq())
                    .put("hash", ends.get(0).hash())
                    .put("at", at.toString())
                    .put("key", key)
                    .put("signature", signature);
            return line.toString();
        }
        line.put("form", form).put("at", at.toString()).put("root", root);
        ArrayNode chains = line.putArray("chains");
        ends.forEach(end -> chains.add(end.json()));
        return line.put("key", key).put("signature", signature).toString();
    }

    /** All but where the chains ended, of which the root is. */
    ObjectNode bare() {
        return Json.shared()
                .createObjectNode()
                .put("form", form)
                .put("at", at.toString())
                .put("root", root)
                .put("chains", count)
                .put("key", key)
                .put("signature", signature);
    }

    /** What {@link #bare} gave. */
    static SignedHead bare(JsonNode head) {
        return new SignedHead(
                head.required("form").asInt(),
                List.of(),
                head.required("chains").asInt(),
                head.required("root").asText(),
                Instant.parse(head.required("at").asText()),
                head.required("key").asText(),
                head.required("signature").asText());
    }

    /**
     * A file of them, one a line.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException with the number of a line that is none
     */
    public static List<SignedHead> in(Path file) {
        List<SignedHead> heads = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    heads.add(of(Json.shared().readTree(line)));
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException(file + ":" + number + " is no signed head", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signed heads in " + file, e);
        }
        return heads;
    }

    private static SignedHead of(JsonNode head) {
        int form = head.path("form").asInt(1);
        Instant at = Instant.parse(head.required("at").asText());
        String key = head.required("key").asText();
        String signature = head.required("signature").asText();
        if (form == 1) {
            ChainEnd end = new ChainEnd(
                    head.required("seq").asLong(), head.required("hash").asText(), 0, null);
            return new SignedHead(1, List.of(end), 1, null, at, key, signature);
        }
        List<ChainEnd> ends = new ArrayList<>();
        head.required("chains").forEach(end -> ends.add(ChainEnd.of(end)));
        String root = head.required("root").asText();
        if (form != 2) {
            throw new IllegalArgumentException("the form " + form + " is not known");
        }
        return new SignedHead(2, ends, ends.size(), root, at, key, signature);
    }

    @Override
    public String toString() {
        return form == 1 ? marks().get(0).toString() : "the head that was signed at " + at;
    }
}
