package dev.lodestone.fact;

/** How firm an instrument is; what is only announced or proposed buys nothing. */
public enum InstrumentStatus {
    IN_FORCE,
    ANNOUNCED,
    /** A bill, an application, a letter of interest. */
    PROPOSED;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
