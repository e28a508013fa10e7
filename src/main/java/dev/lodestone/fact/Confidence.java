package dev.lodestone.fact;

/** How well a fact is established. A fact that says nothing of it is taken as it stands. */
public enum Confidence {
    /** Seen in the act itself, or told alike by independent sources. */
    CONFIRMED,
    /** Part of it, such as a day, rests on one secondary source. */
    PARTLY,
    /** Said by one side, or by somebody who cannot know. */
    CLAIMED;

    /** Whether nothing speaks against relying on it. */
    public static boolean isSure(Confidence confidence) {
        return confidence == null || confidence == CONFIRMED;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
