package dev.lodestone.bundle;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a service stands with its bundles.
 *
 * @param from where they come from
 * @param manifest of the bundle in use; null if there is none
 * @param keys that signed it and are trusted, by their fingerprints
 * @param taken when it came into use; null if that was before this start
 * @param looked when the server was last found to have nothing newer; null if it was not yet
 * @param looks how often it was asked
 * @param failures how often one after the other it could not be asked, or what it had was refused
 * @param failed how often in all
 * @param error why, at last; null if the last look went well
 */
public record BundleStatus(
        URI from,
        BundleManifest manifest,
        List<String> keys,
        Instant taken,
        Instant looked,
        long looks,
        int failures,
        long failed,
        String error) {

    static BundleStatus of(URI from) {
        return new BundleStatus(from, null, List.of(), null, null, 0, 0, 0, null);
    }

    BundleStatus with(BundleManifest inUse, Collection<String> signers, Instant since) {
        return new BundleStatus(from, inUse, List.copyOf(signers), since, looked, looks, failures, failed, error);
    }

    BundleStatus looked(Instant now) {
        return new BundleStatus(from, manifest, keys, taken, now, looks + 1, 0, failed, null);
    }

    BundleStatus failed(String why) {
        return new BundleStatus(from, manifest, keys, taken, looked, looks + 1, failures + 1, failed + 1, why);
    }

    /** Of the bundle in use; 0 if there is none. */
    public long revision() {
        return manifest == null ? 0 : manifest.revision();
    }

    /** As it is told over HTTP. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from.toString());
        if (manifest != null) {
            json.put("revision", manifest.revision());
            json.put("created", manifest.created());
            json.put("until", manifest.until());
            json.put("keys", keys);
        }
        json.put("taken", taken);
        json.put("looked", looked);
        json.put("looks", looks);
        json.put("failures", failures);
        json.put("error", error);
        return json;
    }
}
