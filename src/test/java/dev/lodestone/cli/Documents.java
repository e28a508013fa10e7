package dev.lodestone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of Word documents and PDF files, that on every page included. */
public final class Documents {
    private Documents() {}

    public static String text(Path file) throws IOException {
        return text(Files.readAllBytes(file));
    }

    public static String text(byte[] bytes) throws IOException {
        if (bytes[0] == '%') {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return word(bytes, "word/document.xml") + word(bytes, "word/footer1.xml");
    }

    /** The text of one part, a line a paragraph. */
    public static String word(byte[] bytes, String part) throws IOException {
        return part(bytes, part)
                .replaceAll("</w:p>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    public static String part(byte[] bytes, String part) throws IOException {
        return new String(file(bytes, part), StandardCharsets.UTF_8);
    }

    /** One part as it is packed. */
    public static byte[] file(byte[] bytes, String part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("there is no " + part);
    }
}
