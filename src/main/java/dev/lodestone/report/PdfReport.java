package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Passage.Drawing;
import dev.lodestone.report.Passage.Grid;
import dev.lodestone.report.Passage.Heading;
import dev.lodestone.report.Passage.Item;
import dev.lodestone.report.Passage.Paragraph;
import dev.lodestone.report.Passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A briefing as a PDF file: A4, pages numbered, the record on each, headings as bookmarks. */
public final class PdfReport {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double MARGIN = 57;
    private static final double SIZE = 10;
    private static final double SMALL = 8.5;
    private static final double LEADING = 1.35;
    private static final double INDENT = 18;
    private static final double FIRST_COLUMN = 110;
    private static final double PAD = 4;

    private final PdfFile file = new PdfFile();
    private final PdfInk ink = new PdfInk(file.letters());
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    private PdfReport() {
        newPage();
    }

    /** A line of words that fits, each word in its look. */
    private record Line(List<Span> words) {}

    /**
     * The same words as the briefing in Markdown.
     *
     * @param title of the dossier; empty if it has none
     * @param full with everything behind page one
     * @param record id of the answer in the archive; null if it is not on record
     * @throws BadInput if the dossier has writing that is not in Latin, Greek or Cyrillic letters
     */
    public static byte[] of(Assessment assessment, String title, boolean full, String record) {
        String markdown = (full ? Format.FULL_MD : Format.MD).write(assessment, title);
        List<Passage> words =
                Passages.of(markdown.lines().map(Helvetica::fitting).collect(Collectors.joining("\n")));
        List<Passage> passages = Illustrated.of(words, assessment);
        PdfReport report = new PdfReport();
        for (int i = 0; i < passages.size(); i++) {
            report.write(passages.get(i), i + 1 < passages.size() ? passages.get(i + 1) : null);
        }
        Imprint imprint = Imprint.of(assessment, record);
        report.number(Helvetica.fitting(imprint.line()));
        String heading = passages.get(0) instanceof Heading h ? Passage.text(h.spans()) : "Briefing";
        return report.file.bytes(
                report.pages.stream().map(StringBuilder::toString).toList(),
                (int) WIDTH + " " + (int) HEIGHT,
                heading,
                imprint.asOf().toString().replace("-", ""));
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = HEIGHT - MARGIN;
    }

    /** @param next what stands behind it; null if nothing does */
    private void write(Passage passage, Passage next) {
        if (passage instanceof Heading h) {
            heading(h, next instanceof Drawing d ? room(d.picture()) : 3 * SIZE * LEADING);
        } else if (passage instanceof Paragraph p) {
            block(p.spans(), MARGIN + INDENT * p.indent(), SIZE, 4);
        } else if (passage instanceof Item item) {
            double left = MARGIN + INDENT * item.level();
            room(SIZE * LEADING);
            show(item.number() == 0 ? "\u2022" : item.number() + ".", false, false, SIZE, left, y - SIZE);
            block(item.spans(), left + INDENT, SIZE, 3);
        } else if (passage instanceof Grid grid) {
            for (int row = 0; row < grid.rows().size(); row++) {
                row(grid, row);
            }
            y -= 6;
        } else if (passage instanceof Drawing drawing) {
            draw(drawing.picture());
        }
    }

    private void draw(Picture picture) {
        y -= 4;
        room(room(picture));
        block(List.of(new Span(picture.headline(), true, false)), MARGIN, SMALL, 4);
        ink.draw(picture, page(), MARGIN, y);
        y -= picture.height();
        block(List.of(new Span(picture.source(), false, false)), MARGIN, 7.5, 6);
    }

    private static double room(Picture picture) {
        return picture.height() + 4 * SIZE * LEADING;
    }

    /** @param below how much of what follows has to stand on the same page */
    private void heading(Heading h, double below) {
        boolean started = pages.size() > 1 || y < HEIGHT - MARGIN;
        double size = h.level() == 1 ? 17 : h.level() == 2 ? 13 : 11;
        if (h.level() == 1 && started) {
            newPage();
        }
        y -= y < HEIGHT - MARGIN ? size * 0.7 : 0;
        // A heading at the foot of a page belongs on the next one.
        room(size * LEADING + below);
        file.bookmark(Passage.text(h.spans()), pages.size() - 1, y);
        List<Span> bold = h.spans().stream()
                .map(s -> new Span(s.text(), true, s.italic()))
                .toList();
        block(bold, MARGIN, size, size * 0.3);
    }

    private void block(List<Span> spans, double left, double size, double after) {
        for (Line line : lines(spans, WIDTH - MARGIN - left, size)) {
            room(size * LEADING);
            show(line, size, left, y - size);
            y -= size * LEADING;
        }
        y -= after;
    }

    private void room(double needed) {
        if (y - needed < MARGIN) {
            newPage();
        }
    }

    private static List<Line> lines(List<Span> spans, double width, double size) {
        List<Line> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        double used = 0;
        for (Span span : spans) {
            for (String word : span.text().split("(?<= )")) {
                for (String part : parts(word, span.bold(), width, size)) {
                    double wide = Helvetica.width(part.stripTrailing(), span.bold(), size);
                    if (used + wide > width && !line.isEmpty()) {
                        lines.add(new Line(line));
                        line = new ArrayList<>();
                        used = 0;
                    }
                    line.add(new Span(part, span.bold(), span.italic()));
                    used += Helvetica.width(part, span.bold(), size);
                }
            }
        }
        lines.add(new Line(line));
        return lines;
    }

    /** A word that is longer than a line, as addresses are, is broken where the line ends. */
    private static List<String> parts(String word, boolean bold, double width, double size) {
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (Helvetica.width(rest.stripTrailing(), bold, size) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && Helvetica.width(rest.substring(0, end), bold, size) > width) {
                end--;
            }
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private void row(Grid grid, int row) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
        double[] widths = widths(grid, columns);
        boolean head = grid.headed() && row == 0;
        List<List<Line>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns; i++) {
            List<List<Span>> given = grid.rows().get(row);
            List<Span> spans = i < given.size() ? given.get(i) : List.of();
            List<Span> shown = head
                    ? spans.stream()
                            .map(s -> new Span(s.text(), true, s.italic()))
                            .toList()
                    : spans;
            cells.add(lines(shown, widths[i] - 2 * PAD, SMALL));
            most = Math.max(most, cells.get(i).size());
        }
        room(Math.min(most * SMALL * LEADING + 2 * PAD, HEIGHT - 2 * MARGIN - 1));
        // A row that is longer than a page goes on where the next one begins.
        rule();
        y -= PAD;
        for (int line = 0; line < most; line++) {
            room(SMALL * LEADING);
            double left = MARGIN;
            for (int i = 0; i < columns; i++) {
                if (line < cells.get(i).size()) {
                    show(cells.get(i).get(line), SMALL, left + PAD, y - SMALL);
                }
                left += widths[i];
            }
            y -= SMALL * LEADING;
        }
        y -= PAD;
    }

    /** Columns get room by what stands in them; days beside what happens need little. */
    private static double[] widths(Grid grid, int columns) {
        double all = WIDTH - 2 * MARGIN;
        double[] widths = new double[columns];
        if (!grid.headed() && columns == 2) {
            widths[0] = FIRST_COLUMN;
            widths[1] = all - FIRST_COLUMN;
            return widths;
        }
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            double letters = 0;
            for (List<List<Span>> row : grid.rows()) {
                letters = Math.max(
                        letters, i < row.size() ? Passage.text(row.get(i)).length() : 0);
            }
            widths[i] = Math.sqrt(Math.max(letters, 4));
            sum += widths[i];
        }
        for (int i = 0; i < columns; i++) {
            widths[i] *= all / sum;
        }
        return widths;
    }

    private void rule() {
        page().append(String.format(
                Locale.ROOT, "0.75 G 0.5 w %.1f %.1f m %.1f %.1f l S\n", MARGIN, y, WIDTH - MARGIN, y));
    }

    private void show(Line line, double size, double left, double base) {
        double x = left;
        for (Span word : line.words()) {
            show(word.text(), word.bold(), word.italic(), size, x, base);
            x += Helvetica.width(word.text(), word.bold(), size);
        }
    }

    private void show(String text, boolean bold, boolean italic, double size, double x, double base) {
        ink.write(page(), text, bold, italic, size, x, base);
    }

    private StringBuilder page() {
        return pages.get(pages.size() - 1);
    }

    private void number(String imprint) {
        for (int i = 0; i < pages.size(); i++) {
            String number = "Page " + (i + 1) + " of " + pages.size();
            double right = WIDTH - MARGIN - Helvetica.width(number, false, 8);
            ink.write(pages.get(i), imprint, false, false, 8, MARGIN, 34);
            ink.write(pages.get(i), number, false, false, 8, right, 34);
        }
    }
}
