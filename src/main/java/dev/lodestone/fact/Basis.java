package dev.lodestone.fact;

/** Which supply a supply risk looks at. */
public enum Basis {
    BOTH,
    GLOBAL_ONLY,
    SOURCING_ONLY;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
