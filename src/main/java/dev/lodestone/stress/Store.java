package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.MayBeMissing;
import java.util.List;

/**
 * A stock, and when it can be drawn on.
 *
 * @param holder who holds it; null where nothing tells
 * @param days days of use that it holds; null where nobody knows
 * @param aim whether that is what the holder means to hold, not what it is known to hold
 * @param release days from the first day of the stop until it can be drawn on
 * @param says the same in words
 * @param facts ids of those that it rests on
 */
public record Store(
        @MayBeMissing Holder holder,
        @MayBeMissing Estimate days,
        boolean aim,
        Estimate release,
        String says,
        List<String> facts) {

    /** The same where so many of its days may be those that other holders are told to hold. */
    Store sharing(double counted) {
        Estimate left = new Estimate(days.low() - counted, days.high(), days.lowOpen(), days.highOpen(), days.kind());
        return new Store(holder, left, aim, release, says + "; what is told of its holders may be in it", facts);
    }
}
