package dev.lodestone.report;

import java.util.List;

/** A part of a briefing as it is laid out in a document. */
sealed interface Passage {

    /** Text of one look. */
    record Span(String text, boolean bold, boolean italic) {}

    /** @param level from 1 */
    record Heading(int level, List<Span> spans) implements Passage {}

    /** @param indent how many lists it stands in */
    record Paragraph(int indent, List<Span> spans) implements Passage {}

    /**
     * An entry of a list.
     *
     * @param level from 0
     * @param number 0 where the list has none
     */
    record Item(int level, int number, List<Span> spans) implements Passage {}

    /**
     * A table, each cell a list of spans.
     *
     * @param headed whether its first row says what its columns are
     */
    record Grid(boolean headed, List<List<List<Span>>> rows) implements Passage {}

    /** A picture between its headline and its source. */
    record Drawing(Picture picture) implements Passage {}

    static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(s -> text.append(s.text()));
        return text.toString();
    }
}
