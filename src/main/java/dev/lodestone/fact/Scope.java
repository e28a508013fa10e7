package dev.lodestone.fact;

/** How wide a tariff or planned measure is. */
public enum Scope {
    BROAD,
    TARGETED;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
