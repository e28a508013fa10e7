package dev.lodestone.engine.network;

import java.util.Collection;
import org.drools.base.reteoo.BaseTuple;

/**
 * What an accumulate remembers of one match that it went over.
 *
 * @param value what went into its function
 * @param matched the fact, or what matched several patterns together
 */
record GoneOver(Object value, Object matched) {

    /** Adds the facts behind what a match tells of its accumulates: of one function, or of several in an array. */
    static void gather(Object told, Collection<Object> into) {
        if (told instanceof GoneOver gone) {
            gather(gone.matched, into);
        } else if (told instanceof Object[] several) {
            for (Object one : several) {
                gather(one, into);
            }
        } else if (told instanceof BaseTuple tuple) {
            gather(tuple.toObjects(false), into);
        } else if (told != null) {
            into.add(told);
        }
    }
}
