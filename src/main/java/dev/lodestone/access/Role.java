package dev.lodestone.access;

import java.util.Locale;

/** What somebody may do. All may read. */
public enum Role {
    READER,
    /** May have facts assessed, too. */
    ASSESSOR,
    /** May check and change rules, too. */
    AUTHOR,
    /** May see how the service fares, too. */
    OPERATOR;

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
