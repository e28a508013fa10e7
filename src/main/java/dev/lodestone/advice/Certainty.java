package dev.lodestone.advice;

import dev.lodestone.fact.Words;

/** Whether a flag holds for every value that its bounded figures allow, or only for some. */
public enum Certainty {
    CERTAIN,
    POSSIBLE;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
