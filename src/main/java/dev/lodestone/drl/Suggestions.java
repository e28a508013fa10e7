package dev.lodestone.drl;

import dev.lodestone.fact.Words;
import java.util.Collection;

/**
 * What may have been meant by a misspelt name. Of thousands of mistakes only the first are looked up: each takes a look at
 * every name, and whoever made that many made one.
 */
public final class Suggestions {
    private static final int MOST = 500;

    private int asked;

    /** As {@link Words#meant}; what is said otherwise also if as many have been looked up already. */
    public String meant(String word, Collection<String> names, String otherwise) {
        return asked++ < MOST ? Words.meant(word, names, otherwise) : otherwise;
    }
}
