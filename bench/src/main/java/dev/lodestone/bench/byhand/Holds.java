package dev.lodestone.bench.byhand;

/** Whether a condition holds for no value within the bounds of its figures, for some of them or for all. */
enum Holds {
    NO,
    POSSIBLY,
    CERTAINLY;

    static Holds of(boolean loosely, boolean strictly) {
        return !loosely ? NO : strictly ? CERTAINLY : POSSIBLY;
    }

    Holds and(Holds other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    Holds or(Holds other) {
        return ordinal() > other.ordinal() ? this : other;
    }
}
