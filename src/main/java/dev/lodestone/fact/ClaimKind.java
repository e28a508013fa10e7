package dev.lodestone.fact;

/** What a claim is about. */
public enum ClaimKind {
    RESPONSE,
    DOMINANCE,
    VULNERABILITY,
    AIM,
    OUTLOOK,
    IMPORTANCE,
    COOPERATION,
    TIMING;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
