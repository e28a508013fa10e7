package dev.lodestone.report;

import dev.lodestone.report.Picture.Box;
import dev.lodestone.report.Picture.Dot;
import dev.lodestone.report.Picture.Label;
import dev.lodestone.report.Picture.Mark;
import dev.lodestone.report.Picture.Stroke;
import java.util.Locale;

/** Writes and draws on pages of a PDF file, whose places count from the lower left corner, in points. */
final class PdfInk {
    /** How far a circle's curves reach beyond its quarters. */
    private static final double ROUND = 0.5523;
    /** How much letters lean, and how much thicker bold ones are, as part of the size. */
    private static final double LEAN = 0.21;

    private static final double THICKER = 0.035;

    private final OtherLetters letters;

    PdfInk(OtherLetters letters) {
        this.letters = letters;
    }

    /** Text in letters that there are fonts for, each stretch of it in the font that has them. */
    void write(StringBuilder page, String text, boolean bold, boolean italic, double size, double x, double y) {
        int from = 0;
        double left = x;
        while (from < text.length()) {
            boolean western = Helvetica.isWestern(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && Helvetica.isWestern(text.charAt(to)) == western) {
                to++;
            }
            String stretch = text.substring(from, to);
            if (western) {
                int font = 1 + (bold ? 1 : 0) + (italic ? 2 : 0);
                page.append(format("BT /F%d %.1f Tf %.2f %.2f Td ", font, size, left, y))
                        .append(Helvetica.written(stretch))
                        .append(" Tj ET\n");
            } else {
                other(page, stretch, bold, italic, size, left, y);
            }
            left += Helvetica.width(stretch, bold, size);
            from = to;
        }
    }

    /** There is one look of these letters: they are drawn thicker where they are bold, and lean where they are italic. */
    private void other(StringBuilder page, String text, boolean bold, boolean italic, double size, double x, double y) {
        page.append("q ").append(bold ? format("%.2f w 2 Tr ", size * THICKER) : "");
        page.append(format("BT /F5 %.1f Tf 1 0 %.2f 1 %.2f %.2f Tm ", size, italic ? LEAN : 0, x, y))
                .append(letters.written(text))
                .append(" Tj ET Q\n");
    }

    /** A picture with its upper left corner there, and what it shows for who does not see it. */
    void draw(Picture picture, StringBuilder page, double left, double top) {
        page.append("/Span << /Alt ")
                .append(Helvetica.told(picture.alternative()))
                .append(" >> BDC q\n");
        for (Mark mark : picture.marks()) {
            draw(mark, page, left, top);
        }
        page.append("Q EMC\n");
    }

    private void draw(Mark mark, StringBuilder page, double left, double top) {
        if (mark instanceof Box box) {
            page.append(colour(box.colour(), "rg"))
                    .append(format(
                            "%.2f %.2f %.2f %.2f re f\n",
                            left + box.x(), top - box.y() - box.height(), box.width(), box.height()));
        } else if (mark instanceof Stroke stroke) {
            page.append(colour(stroke.colour(), "RG"))
                    .append(format(
                            "%.2f w %.2f %.2f m %.2f %.2f l S\n",
                            stroke.width(),
                            left + stroke.x(),
                            top - stroke.y(),
                            left + stroke.toX(),
                            top - stroke.toY()));
        } else if (mark instanceof Dot dot) {
            page.append(colour(dot.colour(), "rg"));
            circle(page, left + dot.x(), top - dot.y(), dot.radius());
        } else if (mark instanceof Label label) {
            page.append(colour(label.colour(), "rg")).append(colour(label.colour(), "RG"));
            write(page, label.text(), label.bold(), false, label.size(), left + label.x(), top - label.y());
        }
    }

    private static void circle(StringBuilder page, double x, double y, double r) {
        double k = r * ROUND;
        page.append(format("%.2f %.2f m ", x + r, y));
        page.append(format("%.2f %.2f %.2f %.2f %.2f %.2f c ", x + r, y + k, x + k, y + r, x, y + r));
        page.append(format("%.2f %.2f %.2f %.2f %.2f %.2f c ", x - k, y + r, x - r, y + k, x - r, y));
        page.append(format("%.2f %.2f %.2f %.2f %.2f %.2f c ", x - r, y - k, x - k, y - r, x, y - r));
        page.append(format("%.2f %.2f %.2f %.2f %.2f %.2f c f\n", x + k, y - r, x + r, y - k, x + r, y));
    }

    private static String colour(int colour, String operator) {
        return format(
                "%.3f %.3f %.3f %s ",
                (colour >> 16) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0, operator);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
