package dev.lodestone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture of a document, in marks that each form of it draws as it can; points, from the upper left corner.
 *
 * @param headline what it shows, in a sentence
 * @param source unit and source
 * @param alternative what it shows, for who does not see it
 */
record Picture(String headline, String source, String alternative, double width, double height, List<Mark> marks) {
    static final int INK = 0x1b2a30;
    static final int SOFT = 0x5a6a70;
    static final int LINE = 0xc9d2d5;

    sealed interface Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, int colour) implements Mark {}

    /** A line. */
    record Stroke(double x, double y, double toX, double toY, double width, int colour) implements Mark {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, int colour) implements Mark {}

    /**
     * A line of text.
     *
     * @param y where it stands on
     */
    record Label(double x, double y, double size, boolean bold, int colour, String text) implements Mark {}

    /** Collects marks. */
    static final class Canvas {
        private final List<Mark> marks = new ArrayList<>();

        void add(Mark mark) {
            marks.add(mark);
        }

        /** A text that ends at a place. */
        void endingAt(double x, double y, double size, boolean bold, int colour, String text) {
            add(new Label(x - wide(text, bold, size), y, size, bold, colour, text));
        }

        /** A text whose middle is at a place. */
        void centredAt(double x, double y, double size, int colour, String text) {
            add(new Label(x - wide(text, false, size) / 2, y, size, false, colour, text));
        }

        List<Mark> marks() {
            return List.copyOf(marks);
        }
    }

    /** The width of a text, in letters that there are fonts for. */
    static double wide(String text, boolean bold, double size) {
        return Helvetica.width(text, bold, size);
    }

    /** A text as far as a width takes it. */
    static String within(double width, String text, boolean bold, double size) {
        if (wide(text, bold, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && wide(text.substring(0, end).stripTrailing() + "\u2026", bold, size) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /** All that is written in it. */
    String words() {
        return marks.stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .collect(Collectors.joining(" "));
    }
}
