package dev.lodestone.fact;

/** Where a figure comes from: seen in the named source, of a secondary data project, or estimated. */
public enum EvidenceKind {
    PUBLISHED,
    LITERATURE,
    JUDGEMENT;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
