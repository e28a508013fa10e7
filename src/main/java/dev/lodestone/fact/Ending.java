package dev.lodestone.fact;

/** How a later act ends a measure. */
public enum Ending {
    REPEALED(State.REPEALED),
    STRUCK_DOWN(State.STRUCK_DOWN),
    SUPERSEDED(State.SUPERSEDED);

    private final State state;

    Ending(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
