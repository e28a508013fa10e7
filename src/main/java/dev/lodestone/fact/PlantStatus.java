package dev.lodestone.fact;

/** How far a plant or mine has come; only what produces supplies. */
public enum PlantStatus {
    ANNOUNCED,
    FINANCED,
    BUILDING,
    PRODUCING,
    /** Planned once, and never built. */
    DROPPED;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
