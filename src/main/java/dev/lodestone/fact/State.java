package dev.lodestone.fact;

/** Where a measure can stand at a date. */
public enum State {
    NOT_YET_ANNOUNCED,
    /** Made known, with no first day set. */
    ANNOUNCED,
    /** Made known, with a first day that lies ahead. */
    PENDING,
    IN_FORCE,
    /** Suspended for some of its minerals. */
    PARTLY_SUSPENDED,
    SUSPENDED,
    /** Its own last day has passed. */
    EXPIRED,
    STRUCK_DOWN,
    SUPERSEDED,
    REPEALED,
    /** A suspension ran out without news: neither in force nor ended. */
    UNKNOWN;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
