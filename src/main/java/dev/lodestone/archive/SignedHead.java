package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
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
 * The last link of a chain at some time, signed: kept in another place, it shows if the chain before it was cut, changed or
 * replaced, whoever could write to the archive.
 *
 * @param seq its chain and place, see {@link Place}
 * @param hash the link
 * @param at when it was signed
 * @param key fingerprint of the public key
 * @param signature Ed25519, in base 64
 */
public record SignedHead(long seq, String hash, Instant at, String key, String signature) {

    static SignedHead of(Head head, Instant at, SigningKey key) {
        SignedHead open = new SignedHead(head.seq(), head.hash(), at, key.fingerprint(), "");
        return new SignedHead(head.seq(), head.hash(), at, key.fingerprint(), key.sign(open.signed()));
    }

    private byte[] signed() {
        return ("lodestone-head " + seq + " " + hash + " " + at.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the holder of a key signed it. */
    public boolean isBy(PublicKey key) {
        return SigningKey.isSigned(key, signed(), signature);
    }

    /** One line of JSON. */
    public String line() {
        ObjectNode line = Json.shared().createObjectNode();
        line.put("seq", seq)
                .put("hash", hash)
                .put("at", at.toString())
                .put("key", key)
                .put("signature", signature);
        return line.toString();
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
                    JsonNode head = Json.shared().readTree(line);
                    heads.add(new SignedHead(
                            head.required("seq").asLong(),
                            head.required("hash").asText(),
                            Instant.parse(head.required("at").asText()),
                            head.required("key").asText(),
                            head.required("signature").asText()));
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException(file + ":" + number + " is no signed head", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signed heads in " + file, e);
        }
        return heads;
    }

    @Override
    public String toString() {
        return "the head " + Place.text(seq) + " that was signed at " + at;
    }
}
