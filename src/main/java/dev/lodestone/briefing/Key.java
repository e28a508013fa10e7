package dev.lodestone.briefing;

/** What concerns can be ordered by; rules say in which order. */
public enum Key {
    /** What starts, ends or lapses within a month comes first, the nearest at the head. */
    NEAR,
    /** Then what others have begun in the last days, the last at the head. */
    BEGUN,
    /** Then what lately lapsed without news, the last at the head. */
    LAPSED,
    SEVERITY,
    /** Then what changes within a quarter, the nearest at the head. */
    DAYS,
    /** Large stakes, then unknown ones, then small ones. */
    STAKE,
    /** In classes, the largest at the head. */
    EXPOSURE,
    /** The exact exposure. */
    SHARE,
    CERTAINTY
}
