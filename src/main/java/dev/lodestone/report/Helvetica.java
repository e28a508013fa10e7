package dev.lodestone.report;

import dev.lodestone.intake.BadInput;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The fonts that every reader of PDF files has, in their Western encoding: most files need no font of their own. Widths are Adobe's, in thousandths
 * of the size. What they lack of letters, {@link OtherLetters} have.
 */
final class Helvetica {
    private static final int FIRST = 32;
    /** What stands at 128 to 159; a blank where nothing does. */
    private static final String SPECIAL =
            "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
                    + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

    private static final int[] REGULAR = widths(
            "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
                    + "556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 "
                    + "722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 "
                    + "500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 0 556 0 222 556 333 "
                    + "1000 556 556 333 1000 667 333 1000 0 611 0 0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 "
                    + "667 278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 "
                    + "333 333 365 556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 "
                    + "722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500 556 556 "
                    + "556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500");
    private static final int[] BOLD = widths(
            "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
                    + "556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 "
                    + "722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 "
                    + "556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 0 556 0 278 556 500 "
                    + "1000 556 556 333 1000 667 333 1000 0 611 0 0 278 278 500 500 350 556 1000 333 1000 556 333 944 0 500 "
                    + "667 278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 "
                    + "333 333 365 556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 "
                    + "722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556 556 556 "
                    + "556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556");

    private Helvetica() {}

    private static int[] widths(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** The width of a text in points. */
    static double width(String text, boolean bold, double size) {
        int[] widths = bold ? BOLD : REGULAR;
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += isWestern(c) ? widths[code(c) - FIRST] : OtherLetters.width(c);
        }
        return sum * size / 1000;
    }

    /** Whether the fonts themselves have a character. */
    static boolean isWestern(char c) {
        return code(c) > 0;
    }

    /** 0 where the fonts have no such character. */
    private static int code(char c) {
        if (c >= FIRST && c < 127 || c >= 160 && c < 256) {
            return c;
        }
        int special = c == ' ' ? -1 : SPECIAL.indexOf(c);
        return special < 0 ? 0 : 128 + special;
    }

    /**
     * A text in characters that there are fonts for: what they lack an accent for stands without it, arrows and the like are written out.
     *
     * @throws BadInput for writing that they do not have at all
     */
    static String fitting(String text) {
        StringBuilder fitting = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String plain = has(c) ? Character.toString(c) : plain(c);
            plain.codePoints().filter(p -> !has(p)).findFirst().ifPresent(p -> {
                throw new BadInput(
                        "pdf",
                        "PDF files are written in Latin, Greek and Cyrillic letters, and have no '"
                                + Character.toString(p) + "'",
                        "ask for a Word document (docx), which takes the fonts of whoever opens it, and save that as PDF");
            });
            fitting.append(plain);
        });
        return fitting.toString();
    }

    private static boolean has(int c) {
        return c <= 0xffff && isWestern((char) c) || OtherLetters.has(c);
    }

    private static String plain(int c) {
        return switch (c) {
            case '\t', '\n', '\r', '\u202f', '\u2009' -> " ";
            case '\u2212', '\u2010', '\u2011' -> "-";
            case '\u2192' -> "->";
            case '\u2264' -> "<=";
            case '\u2265' -> ">=";
            default -> {
                String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
                yield parts.isEmpty() ? " " : parts;
            }
        };
    }

    /** As it stands in a content stream, in brackets. */
    static String written(String text) {
        StringBuilder written = new StringBuilder(text.length() + 2).append('(');
        for (int i = 0; i < text.length(); i++) {
            char code = (char) code(text.charAt(i));
            if (code == '(' || code == ')' || code == '\\') {
                written.append('\\');
            }
            written.append(code);
        }
        return written.append(')').toString();
    }

    /** As it stands in titles and bookmarks, which readers show in fonts of their own. */
    static String told(String text) {
        if (text.chars().allMatch(c -> c >= FIRST && c < 127)) {
            return written(text);
        }
        StringBuilder told = new StringBuilder("<FEFF");
        text.chars().forEach(c -> told.append(String.format(Locale.ROOT, "%04X", c)));
        return told.append('>').toString();
    }
}
