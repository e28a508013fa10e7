package dev.lodestone.report;

import dev.lodestone.fact.Carried;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Latin, Greek and Cyrillic letters that the fonts of every reader have not: of Liberation Sans, whose letters are as wide as those beside them. A
 * file carries the shapes that it uses.
 */
final class OtherLetters {
    private static final Set<UnicodeScript> SCRIPTS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    /** Read when the first such letter is written. */
    private static final class Font {
        private static final TrueType LIBERATION = new TrueType(Carried.bytes("/fonts/LiberationSans-Regular.ttf"));
    }

    private final SortedMap<Integer, Integer> used = new TreeMap<>();

    /** Whether there is a shape for a letter; written from right to left, or put together by rules of their own, none is. */
    static boolean has(int letter) {
        return Character.isLetter(letter)
                && letter <= 0xffff
                && SCRIPTS.contains(UnicodeScript.of(letter))
                && Font.LIBERATION.glyph(letter) > 0;
    }

    /** In thousandths of the size. */
    static int width(int letter) {
        return Font.LIBERATION.width(Font.LIBERATION.glyph(letter));
    }

    boolean areUsed() {
        return !used.isEmpty();
    }

    /** As it stands in a content stream; its letters are carried from now on. */
    String written(String text) {
        StringBuilder written = new StringBuilder("<");
        text.codePoints().forEach(letter -> {
            int glyph = Font.LIBERATION.glyph(letter);
            used.put(glyph, letter);
            written.append(hex(glyph));
        });
        return written.append('>').toString();
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }

    /** The shapes that are used. */
    byte[] file() {
        return Font.LIBERATION.only(used.keySet());
    }

    /** Widths of what is used, as an array of the file. */
    String widths() {
        StringBuilder widths = new StringBuilder("[ ");
        used.keySet().forEach(glyph -> widths.append(glyph + " [ " + Font.LIBERATION.width(glyph) + " ] "));
        return widths.append(']').toString();
    }

    /** What the font is like, as entries of the file. */
    String described() {
        int[] box = Font.LIBERATION.box();
        return "/FontBBox [ " + box[0] + " " + box[1] + " " + box[2] + " " + box[3] + " ] /Ascent "
                + Font.LIBERATION.ascent() + " /Descent " + Font.LIBERATION.descent()
                + " /CapHeight 729 /ItalicAngle 0 /StemV 80 /Flags 4";
    }

    /** Which letter each shape is, so that text can be found and copied. */
    String meanings() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        int left = used.size();
        int of = 0;
        for (Map.Entry<Integer, Integer> shape : used.entrySet()) {
            if (of == 0) {
                // A list holds a hundred at most.
                of = Math.min(100, left);
                left -= of;
                map.append(of).append(" beginbfchar\n");
            }
            map.append("<" + hex(shape.getKey()) + "> <" + hex(shape.getValue()) + ">\n");
            of--;
            map.append(of == 0 ? "endbfchar\n" : "");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }
}
