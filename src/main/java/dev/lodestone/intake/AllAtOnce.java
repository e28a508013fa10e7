package dev.lodestone.intake;

import java.util.function.Supplier;

/** Parts of one input, read one by one, so that what is wrong with each of them is told at once. */
public final class AllAtOnce {
    private final Faults faults = new Faults();

    /** Null if it is refused, which {@link #refuse} tells. */
    public <T> T read(Supplier<T> part) {
        try {
            return part.get();
        } catch (BadInput e) {
            faults.addAll(e);
            return null;
        }
    }

    /** @throws BadInput with everything that was wrong with any part */
    public void refuse() {
        faults.refuse();
    }
}
