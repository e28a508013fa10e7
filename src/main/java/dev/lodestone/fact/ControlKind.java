package dev.lodestone.fact;

/** Kinds of export restriction, after the OECD inventory. */
public enum ControlKind {
    LICENSING,
    BAN,
    QUOTA,
    TAX,
    /** On know-how and equipment for mining or refining, not on the mineral itself. */
    TECHNOLOGY,
    MINIMUM_PRICE,
    END_USE_REVIEW,
    OTHER;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
