package dev.lodestone.advice;

import dev.lodestone.fact.Words;

/** How much a risk flag matters, from least to most. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** @throws IllegalArgumentException if there is no such severity */
    public static Severity of(String text) {
        return valueOf(text.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
