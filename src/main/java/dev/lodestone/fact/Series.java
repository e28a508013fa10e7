package dev.lodestone.fact;

import java.util.Arrays;
import java.util.List;

/** Keys of series, in which a part that is not given is a part too. */
final class Series {
    private Series() {}

    static List<Object> of(Object... parts) {
        return Arrays.asList(parts);
    }
}
