package dev.lodestone.odds;

import java.util.Arrays;

/** What became of an event in a draw. */
enum Outcome {
    /** It does not come. */
    NO('-'),
    /** It comes. */
    YES('+'),
    /** Nobody says how likely it is: both are looked at. */
    OPEN('?'),
    /** The day on which it is decided lies ahead: facts are as they stand. */
    AHEAD('.');

    private final char mark;

    Outcome(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }

    static Outcome of(char mark) {
        return Arrays.stream(values()).filter(o -> o.mark == mark).findFirst().orElseThrow();
    }
}
