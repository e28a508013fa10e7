package dev.lodestone.fact;

/** How exactly the dates of a fact are known: the first of a month may stand for the month, the first of January for the year. */
public enum Precision {
    DAY,
    MONTH,
    YEAR;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
