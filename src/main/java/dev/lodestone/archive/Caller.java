package dev.lodestone.archive;

/**
 * Who asks, and how.
 *
 * @param who a name; empty where nobody has to say
 * @param key an Idempotency-Key: the same request with the same key is one assessment; null for none
 * @param trace id of the trace that the request belongs to; null for none
 */
public record Caller(String who, String key, String trace) {
    public static final Caller NOBODY = new Caller("", null, null);
}
