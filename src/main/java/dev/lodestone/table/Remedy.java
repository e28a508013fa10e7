package dev.lodestone.table;

import java.util.List;

/**
 * The way out of what is wrong with a cell.
 *
 * @param kind what is done about it
 * @param fix what the cell, or the heading, is to say; null unless it is to be written anew
 * @param answers what it may mean, where only its author knows which; empty otherwise
 * @param says the way out in words; null where those of the problem will do
 */
record Remedy(Kind kind, String fix, List<String> answers, String says) {

    /** What is done about it. */
    enum Kind {
        /** The cell is written anew. */
        CELL,
        /** The empty cell says what the one above it says. */
        DOWN,
        /** A number that was divided at its comma is put together again. */
        JOIN,
        /** The heading is written anew. */
        HEADING,
        /** Somebody has to answer. */
        ASK,
        /** Somebody has to know better. */
        NONE
    }

    static final Remedy DOWN = new Remedy(Kind.DOWN, null, List.of(), null);
    static final Remedy JOIN = new Remedy(Kind.JOIN, null, List.of(), null);
    static final Remedy NONE = new Remedy(Kind.NONE, null, List.of(), null);

    static Remedy cell(String fix) {
        return new Remedy(Kind.CELL, fix, List.of(), null);
    }

    /** The cell written anew; none if it says so already, as what is wrong lies elsewhere then. */
    Remedy unless(String cell) {
        return kind == Kind.CELL && fix.equals(cell) ? NONE : this;
    }

    static Remedy ask(List<String> answers) {
        return new Remedy(Kind.ASK, null, List.copyOf(answers), null);
    }

    static Remedy says(String way) {
        return new Remedy(Kind.NONE, null, List.of(), way);
    }
}
