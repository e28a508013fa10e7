package dev.lodestone.fact;

/** How firm money is. */
public enum Commitment {
    ANNOUNCED,
    CONTRACTED,
    SPENT,
    UNSTATED;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
