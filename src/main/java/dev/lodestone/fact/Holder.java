package dev.lodestone.fact;

/** Who holds a stock: what users hold, no government can release. */
public enum Holder {
    GOVERNMENT,
    USERS;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
