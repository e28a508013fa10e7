package dev.lodestone.fact;

/** What a published loss is a loss of: the two kinds are never compared, nor added up. */
public enum LossKind {
    /** Weighted by how probable a cut-off is. */
    EXPECTED,
    /** What follows if the cut-off comes. */
    SCENARIO;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
