package dev.lodestone.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a record stood in the archive when a head was signed: the record, the path from its link to the root of its chain, the path from
 * there to the root of all chains, and the head. Who checks it needs the public key and nothing else, and sees no other record.
 *
 * @param path from the record's link to the root of its chain, the nearest first
 * @param end where its chain ended then
 * @param join from the root of the chain to that of the head
 */
public record RecordProof(Stored record, List<String> path, ChainEnd end, List<String> join, SignedHead head) {
    private static final String FORM = "lodestone-proof-1";
    private static final int FORMATS = 2;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectReader STRICT = Json.shared()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /**
     * By the oldest head that has the record and whose tree can still be made.
     *
     * @param stored with its labels
     * @return empty if there is none
     */
    static Optional<RecordProof> of(Connection connection, Stored stored, List<SignedHead> heads) throws SQLException {
        int chain = Place.chain(stored.seq());
        for (SignedHead head : heads) {
            if (head.form() == 1 || head.ends().size() < chain) {
                continue;
            }
            ChainEnd end = head.ends().get(chain - 1);
            boolean has = end.first() <= stored.seq() && stored.seq() <= end.seq();
            HashTree tree = has ? ChainTrees.until(connection, end, stored.seq()) : null;
            if (tree != null && tree.root().equals(end.root())) {
                HashTree all = new HashTree(chain - 1L);
                head.ends().forEach(e -> all.add(e.leaf()));
                return Optional.of(new RecordProof(stored, tree.path(), end, all.path(), head));
            }
        }
        return Optional.empty();
    }

    /** One line of JSON. */
    public String line() {
        return json().toString();
    }

    private ObjectNode json() {
        ObjectNode json = Json.shared().createObjectNode().put("proof", FORM);
        json.set("record", TraceLine.of(record));
        ArrayNode way = json.putArray("path");
        path.forEach(way::add);
        json.set("chain", end.json());
        ArrayNode on = json.putArray("join");
        join.forEach(on::add);
        json.set("head", head.bare());
        return json;
    }

    /**
     * Reads what {@link #line} gave.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static RecordProof read(String line) {
        try {
            JsonNode json = STRICT.readTree(line);
            RecordProof proof = new RecordProof(
                    TraceLine.read(json.required("record")),
                    hashes(json.required("path")),
                    ChainEnd.of(json.required("chain")),
                    hashes(json.required("join")),
                    SignedHead.bare(json.required("head")));
            // What is not understood here is not passed over.
            if (!STRICT.readTree(proof.line()).equals(json)) {
                throw new IllegalArgumentException("it has something that is not of its form, " + FORM);
            }
            return proof;
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("it is no proof: " + e.getMessage(), e);
        }
    }

    private static List<String> hashes(JsonNode array) {
        List<String> hashes = new ArrayList<>();
        for (JsonNode each : array) {
            if (!HASH.matcher(each.asText()).matches()) {
                throw new IllegalArgumentException("its path is not of hashes");
            }
            hashes.add(each.asText());
        }
        return hashes;
    }

    /** What does not fit; nothing if it proves what it says to who trusts a key. */
    public List<String> faults(PublicKey key) {
        List<String> faults = new ArrayList<>();
        Entry entry = record.entry();
        String link =
                Chain.link(record.format(), record.previous(), record.seq(), Chain.content(record.format(), entry));
        if (record.format() < 1 || record.format() > FORMATS || !link.equals(record.hash())) {
            faults.add("the record was changed, or its labels were");
        } else if (record.format() == 1
                && entry.masked().isEmpty()
                && !Labels.followFrom(entry.answer(), entry.labels())) {
            faults.add("the labels of the record were changed");
        }
        if (Place.chain(record.seq()) != Place.chain(end.seq())
                || !leads(record.seq() - end.first(), end.size(), HashTree.link(record.hash()), path, end.root())) {
            faults.add("its path does not lead from the record to the root of its chain");
        }
        if (!leads(Place.chain(end.seq()) - 1L, head.count(), end.leaf(), join, head.root())) {
            faults.add("its path does not lead from the chain to the root of the head");
        }
        if (head.form() != 2 || !head.key().equals(SigningKey.fingerprint(key)) || !head.isBy(key)) {
            faults.add("the head is not signed with the key " + SigningKey.fingerprint(key));
        }
        return faults;
    }

    private static boolean leads(long place, long size, byte[] leaf, List<String> path, String root) {
        return root.equals(HashTree.root(place, size, leaf, path));
    }

    @Override
    public String toString() {
        Entry entry = record.entry();
        return entry.kind() + " " + entry.id() + " of " + entry.at() + ", " + Place.text(record.seq()) + ", in " + head;
    }
}
