package dev.lodestone.fact;

/** Whether it is known what a measure leaves out. Not known is not the same as none. */
public enum Exemptions {
    /** It is known to leave nothing out. */
    NONE,
    /** What it leaves out is listed in the fact, all of it. */
    LISTED,
    /** It leaves something out, or may, and nobody here knows what. */
    UNKNOWN;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
