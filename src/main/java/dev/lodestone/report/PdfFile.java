package dev.lodestone.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Puts pages, bookmarks, the four looks of one font and the letters that it lacks together as a PDF file; the same pages give the same bytes.
 */
final class PdfFile {
    private static final List<String> FONTS =
            List.of("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique");

    /** The objects of the font for other letters. */
    private static final int OTHER = 5;

    /** A heading that the reader's list of contents leads to. */
    private record Bookmark(String text, int page, double y) {}

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final OtherLetters letters = new OtherLetters();

    /** The letters that the fonts of every reader have not. */
    OtherLetters letters() {
        return letters;
    }

    void bookmark(String text, int page, double y) {
        bookmarks.add(new Bookmark(text, page, y));
    }

    /**
     * @param pages their contents
     * @param size of a page, as "595 842"
     * @param day of the advice, as 20261127
     */
    byte[] bytes(List<String> pages, String size, String title, String day) {
        int otherFont = 4 + FONTS.size();
        int firstPage = otherFont + (letters.areUsed() ? OTHER : 0);
        int firstMark = firstPage + 2 * pages.size();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(firstPage + 2 * i).append(" 0 R ");
        }
        add("<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>"
                + (bookmarks.isEmpty() ? "" : " /Outlines " + firstMark + " 0 R") + " >>");
        add("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        add("<< /Title " + Helvetica.told(title) + " /Producer (Lodestone) /CreationDate (D:" + day + "000000Z) >>");
        FONTS.forEach(
                font -> add("<< /Type /Font /Subtype /Type1 /BaseFont /" + font + " /Encoding /WinAnsiEncoding >>"));
        if (letters.areUsed()) {
            addLetters(otherFont);
        }
        String more = letters.areUsed() ? " /F5 " + otherFont + " 0 R" : "";
        for (int i = 0; i < pages.size(); i++) {
            add("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 " + size + " ] /Resources << /Font << /F1 4 0 R /F2 5 0 R"
                    + " /F3 6 0 R /F4 7 0 R" + more + " >> >> /Contents " + (firstPage + 2 * i + 1) + " 0 R >>");
            objects.add(stream(latin(pages.get(i)), ""));
        }
        outlines(firstMark, firstPage);
        return whole();
    }

    private void add(String object) {
        objects.add(latin(object));
    }

    /** Codes of the fonts' encoding are written as they are, one byte each. */
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The font that has them, by its number: what it is, its shapes and which letters they are. */
    private void addLetters(int number) {
        add("<< /Type /Font /Subtype /Type0 /BaseFont /LODEST+LiberationSans /Encoding /Identity-H /DescendantFonts [ "
                + (number + 1) + " 0 R ] /ToUnicode " + (number + 4) + " 0 R >>");
        add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /LODEST+LiberationSans /CIDSystemInfo << /Registry (Adobe)"
                + " /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 556 /W " + letters.widths()
                + " /FontDescriptor " + (number + 2) + " 0 R >>");
        add("<< /Type /FontDescriptor /FontName /LODEST+LiberationSans " + letters.described() + " /FontFile2 "
                + (number + 3) + " 0 R >>");
        byte[] shapes = letters.file();
        objects.add(stream(shapes, " /Length1 " + shapes.length));
        objects.add(stream(latin(letters.meanings()), ""));
    }

    private static byte[] stream(byte[] content, String more) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(latin("<< /Length " + packed.size() + " /Filter /FlateDecode" + more + " >>\nstream\n"));
        object.writeBytes(packed.toByteArray());
        object.writeBytes(latin("\nendstream"));
        return object.toByteArray();
    }

    private void outlines(int root, int firstPage) {
        if (bookmarks.isEmpty()) {
            return;
        }
        int count = bookmarks.size();
        add("<< /Type /Outlines /First " + (root + 1) + " 0 R /Last " + (root + count) + " 0 R /Count " + count
                + " >>");
        for (int i = 0; i < count; i++) {
            Bookmark mark = bookmarks.get(i);
            int own = root + 1 + i;
            add("<< /Title " + Helvetica.told(mark.text) + " /Parent " + root + " 0 R"
                    + (i == 0 ? "" : " /Prev " + (own - 1) + " 0 R")
                    + (i == count - 1 ? "" : " /Next " + (own + 1) + " 0 R")
                    + " /Dest [ " + (firstPage + 2 * mark.page) + " 0 R /XYZ 0 " + Math.round(mark.y) + " 0 ] >>");
        }
    }

    private byte[] whole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n"));
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            String place = String.valueOf(out.size());
            places.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int table = out.size();
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n" + places + "trailer\n<< /Size "
                + (objects.size() + 1) + " /Root 1 0 R /Info 3 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }
}
