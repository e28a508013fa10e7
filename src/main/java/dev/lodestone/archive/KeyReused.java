package dev.lodestone.archive;

/** An Idempotency-Key that came with another request before. */
public final class KeyReused extends RuntimeException {

    KeyReused(String key, String id) {
        super("the key '" + key + "' belongs to another request, answered as " + id);
    }
}
