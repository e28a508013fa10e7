package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.fact.Carried;
import dev.lodestone.report.Passage.Drawing;
import dev.lodestone.report.Passage.Grid;
import dev.lodestone.report.Passage.Heading;
import dev.lodestone.report.Passage.Item;
import dev.lodestone.report.Passage.Paragraph;
import dev.lodestone.report.Passage.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A briefing as a Word document (OOXML): headings, lists and tables that Word knows as such, pages numbered, the record on each. */
public final class WordReport {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    /** The earliest time that every reader of zip files takes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** Width of a page between its margins, in twentieths of a point. */
    private static final int WIDTH = 9_638;

    private static final int FIRST_COLUMN = 2_200;
    /** Parts of a point in which pictures are measured. */
    private static final int EMU = 12_700;
    /** The first of numbered lists; 1 is the list of bullets. */
    private static final int NUMBERED = 2;

    private final StringBuilder body = new StringBuilder(32_768);
    private final List<Picture> pictures = new ArrayList<>();
    private int lists = NUMBERED - 1;
    private boolean first = true;

    private WordReport() {}

    /**
     * The same words as the briefing in Markdown.
     *
     * @param title of the dossier; empty if it has none
     * @param full with everything behind page one
     * @param record id of the answer in the archive; null if it is not on record
     */
    public static byte[] of(Assessment assessment, String title, boolean full, String record) {
        String markdown = (full ? Format.FULL_MD : Format.MD).write(assessment, title);
        List<Passage> passages = Illustrated.of(Passages.of(markdown), assessment);
        Imprint imprint = Imprint.of(assessment, record);
        WordReport report = new WordReport();
        passages.forEach(report::write);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", resource("content-types.xml"));
            part(zip, "_rels/.rels", resource("rels.xml"));
            part(zip, "word/document.xml", report.document());
            part(zip, "word/_rels/document.xml.rels", report.relations());
            for (int i = 0; i < report.pictures.size(); i++) {
                part(zip, "word/media/picture" + (i + 1) + ".emf", Metafile.of(report.pictures.get(i)));
            }
            part(zip, "word/styles.xml", resource("styles.xml"));
            part(zip, "word/settings.xml", resource("settings.xml"));
            part(zip, "word/numbering.xml", report.numbering());
            part(zip, "word/footer1.xml", resource("footer.xml").replace("IMPRINT", escaped(imprint.line())));
            String heading = passages.get(0) instanceof Heading h ? Passage.text(h.spans()) : title;
            part(
                    zip,
                    "docProps/core.xml",
                    resource("core.xml")
                            .replace("TITLE", escaped(heading))
                            .replace("DAY", imprint.asOf().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        part(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String resource(String name) {
        return Carried.text("/word/" + name);
    }

    private void write(Passage passage) {
        if (passage instanceof Heading h) {
            // The annex begins on a page of its own.
            String page = h.level() == 1 && !first ? "<w:pageBreakBefore/>" : "";
            paragraph("<w:pStyle w:val=\"Heading" + Math.min(3, h.level()) + "\"/>" + page, h.spans());
        } else if (passage instanceof Paragraph p) {
            paragraph(p.indent() == 0 ? "" : "<w:pStyle w:val=\"ListContinue\"/>" + indent(p.indent()), p.spans());
        } else if (passage instanceof Item item) {
            if (item.number() == 1) {
                lists++;
            }
            paragraph(
                    "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"" + Math.min(2, item.level())
                            + "\"/><w:numId w:val=\"" + (item.number() == 0 ? 1 : Math.max(NUMBERED, lists))
                            + "\"/></w:numPr>",
                    item.spans());
        } else if (passage instanceof Grid grid) {
            grid(grid);
        } else if (passage instanceof Drawing drawing) {
            draw(drawing.picture());
        }
        first = false;
    }

    /** The picture stays with its headline, and its source with it. */
    private void draw(Picture picture) {
        pictures.add(picture);
        int number = pictures.size();
        String size =
                "cx=\"" + Math.round(picture.width() * EMU) + "\" cy=\"" + Math.round(picture.height() * EMU) + "\"";
        paragraph("<w:pStyle w:val=\"Caption\"/>", List.of(new Span(picture.headline(), false, false)));
        body.append("<w:p><w:pPr><w:keepNext/><w:spacing w:after=\"0\"/></w:pPr><w:r><w:drawing>"
                + "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size + "/><wp:docPr id=\""
                + number
                + "\" name=\"Picture " + number + "\" descr=\"" + escaped(picture.alternative()) + "\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"" + number + "\" name=\"picture" + number + ".emf\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"picture" + number
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
                + "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
        paragraph("<w:pStyle w:val=\"Source\"/>", List.of(new Span(picture.source(), false, false)));
    }

    private String relations() throws IOException {
        StringBuilder more = new StringBuilder();
        for (int i = 1; i <= pictures.size(); i++) {
            more.append("<Relationship Id=\"picture" + i
                    + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/image\" Target=\"media/picture" + i + ".emf\"/>");
        }
        return resource("document-rels.xml").replace("</Relationships>", more + "</Relationships>");
    }

    private static String indent(int level) {
        return "<w:ind w:left=\"" + 425 * level + "\"/>";
    }

    private void paragraph(String properties, List<Span> spans) {
        body.append("<w:p>");
        if (!properties.isEmpty()) {
            body.append("<w:pPr>").append(properties).append("</w:pPr>");
        }
        for (Span span : spans) {
            String look = (span.bold() ? "<w:b/>" : "") + (span.italic() ? "<w:i/>" : "");
            body.append("<w:r>").append(look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>");
            body.append("<w:t xml:space=\"preserve\">")
                    .append(escaped(span.text()))
                    .append("</w:t></w:r>");
        }
        body.append("</w:p>");
    }

    private void grid(Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
        int each = grid.headed() ? WIDTH / columns : WIDTH - FIRST_COLUMN;
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"" + WIDTH
                + "\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>");
        for (int i = 0; i < columns; i++) {
            body.append("<w:gridCol w:w=\"").append(width(grid, i, each)).append("\"/>");
        }
        body.append("</w:tblGrid>");
        for (int row = 0; row < grid.rows().size(); row++) {
            boolean head = grid.headed() && row == 0;
            body.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(head ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            for (int i = 0; i < columns; i++) {
                List<List<Span>> cells = grid.rows().get(row);
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width(grid, i, each) + "\" w:type=\"dxa\"/></w:tcPr>");
                List<Span> spans = i < cells.size() ? cells.get(i) : List.of();
                paragraph("<w:pStyle w:val=\"" + (head ? "TableHead" : "TableText") + "\"/>", spans);
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private static int width(Grid grid, int column, int each) {
        return !grid.headed() && column == 0 ? FIRST_COLUMN : each;
    }

    private String document() {
        return HEAD + "<w:document" + NAMES + "><w:body>" + body
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\""
                + " w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    /** Each numbered list begins at one. */
    private String numbering() throws IOException {
        StringBuilder numbers = new StringBuilder("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int list = NUMBERED; list <= Math.max(NUMBERED, lists); list++) {
            numbers.append("<w:num w:numId=\"" + list + "\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return resource("numbering.xml").replace("NUMBERS", numbers);
    }

    /** Characters that no XML may hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
