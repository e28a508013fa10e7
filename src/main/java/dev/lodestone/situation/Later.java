package dev.lodestone.situation;

import java.util.function.Supplier;

/** What is worked out once, when it is asked for first, by whichever thread that is. */
final class Later<T> implements Supplier<T> {
    private Supplier<T> work;
    private T done;

    Later(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        if (work != null) {
            done = work.get();
            work = null;
        }
        return done;
    }
}
