package dev.lodestone.archive;

import java.util.Locale;

/** What a record is of. */
public enum RecordKind {
    ASSESSMENT,
    PLAN,
    STRESS,
    ODDS;

    public static RecordKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
