package dev.lodestone.situation;

import dev.lodestone.fact.Measure;

/** What a measure means at the date for one economy and mineral. */
public interface Applied {

    /** The measure itself. */
    Measure act();
}
