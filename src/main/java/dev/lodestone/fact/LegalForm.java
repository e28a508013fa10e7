package dev.lodestone.fact;

/** What a measure rests on: an order can be undone by the next one. */
public enum LegalForm {
    STATUTE,
    REGULATION,
    EXECUTIVE_ORDER;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
