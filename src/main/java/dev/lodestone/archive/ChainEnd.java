package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;

/**
 * Where a chain ended at some time, and the tree over its links from the first that was left until there.
 *
 * @param seq the last link's chain and place, see {@link Place}; the place before the first if there is none
 * @param hash the last link
 * @param size how many links are below the root
 * @param root of the tree, see {@link HashTree}; null in a head of the first form, which has none
 */
public record ChainEnd(long seq, String hash, long size, String root) {

    /** The place of the first link below the root. */
    long first() {
        return seq - size + 1;
    }

    /** What it says as a leaf of the tree over all chains. */
    byte[] leaf() {
        return HashTree.text(Place.chain(seq) + " " + Place.inChain(seq) + " " + hash + " " + size + " " + root);
    }

    ObjectNode json() {
        return Json.shared()
                .createObjectNode()
                .put("chain", Place.chain(seq))
                .put("place", Place.inChain(seq))
                .put("hash", hash)
                .put("size", size)
                .put("root", root);
    }

    static ChainEnd of(JsonNode json) {
        long place = json.required("place").asLong();
        return new ChainEnd(
                Place.start(json.required("chain").asInt()) + place,
                json.required("hash").asText(),
                json.required("size").asLong(),
                json.required("root").asText());
    }
}
