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

    /** The name closest to a misspelt one; null if none is close, or as many have been looked up already. */
    public String nearest(String word, Collection<String> names) {
        return asked++ < MOST ? Words.nearest(word, names) : null;
    }
}
