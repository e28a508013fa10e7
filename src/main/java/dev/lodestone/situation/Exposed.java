package dev.lodestone.situation;

import dev.lodestone.fact.MayBeMissing;

/** What is derived of an economy's supply from one country: it knows how much hangs on it. */
public interface Exposed {

    /** Null where it is about no economy's supply in particular. */
    @MayBeMissing
    Exposure exposure();
}
