package dev.lodestone.inquiry;

/** Two levers that are moved together, each by the same part of its way to one of its ends. */
record LeverPair(Lever one, Lever other, boolean oneUp, boolean otherUp) {
    /** Into how many parts the way is divided. */
    static final int PARTS = 100;

    /** Whether neither of them stands at its end already. */
    boolean movesBoth() {
        return place(one, oneUp, PARTS) != one.now() && place(other, otherUp, PARTS) != other.now();
    }

    /** The setting after some parts of the way; null if such facts cannot be. */
    Lever.Setting at(int parts, Lever.Setting base) {
        Lever.Setting moved = one.at(place(one, oneUp, parts), base);
        return moved == null ? null : other.at(place(other, otherUp, parts), moved);
    }

    static long place(Lever lever, boolean up, int parts) {
        long end = up ? lever.most() : lever.least();
        return lever.now() + Math.round((double) (end - lever.now()) * parts / PARTS);
    }
}
