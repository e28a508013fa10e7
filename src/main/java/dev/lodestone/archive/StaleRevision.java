package dev.lodestone.archive;

/** Somebody else did something with a revision of the rules at the same time; nothing was written. */
public final class StaleRevision extends RuntimeException {
    StaleRevision() {
        super("Somebody else did something with the revisions at the same time; nothing was written.");
    }
}
