package dev.lodestone.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is sent more than once, as all browsers take it. */
record Gzipped(byte[] bytes) {
    /** The name of this coding in HTTP. */
    static final String CODING = "gzip";

    private static final Pattern TAKEN = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0)");

    /** @param level how tightly, 1 to 9, as {@link java.util.zip.Deflater} has them */
    static Gzipped of(byte[] content, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Levelled(packed, level)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Gzipped(packed.toByteArray());
    }

    byte[] unpacked() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Who refuses it, or says that it is worth less, gets content as it is.
     *
     * @param acceptEncoding as the request says it; null if it does not
     */
    static boolean isTaken(String acceptEncoding) {
        return acceptEncoding != null && TAKEN.matcher(acceptEncoding).find();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
