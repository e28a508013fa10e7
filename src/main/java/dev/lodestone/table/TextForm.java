package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded: found by a look at all of it, so that no letter is read as another one.
 *
 * @param bytesBefore the text begins
 * @param note what a reader should know of it; null if nothing
 */
record TextForm(Charset charset, int bytesBefore, String note) {
    /** What Windows-1252 leaves without a letter. */
    private static final String NO_LETTERS = "\u0081\u008D\u008F\u0090\u009D";

    /** @throws BadInput if it is no text */
    static TextForm of(InputStream content, String name) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(content, 1 << 16)) {
            in.mark(4);
            byte[] first = in.readNBytes(3);
            in.reset();
            if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
                return new TextForm(StandardCharsets.UTF_16LE, 2, null);
            }
            if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
                return new TextForm(StandardCharsets.UTF_16BE, 2, null);
            }
            boolean marked = first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
            return new Look(in, name).form(marked ? 3 : 0);
        }
    }

    /** One pass over the bytes. */
    private static final class Look {
        private final InputStream in;
        private final String name;
        private long line = 1;
        private long notUtf8;
        private boolean noLetter;
        /** Bytes of a letter of UTF-8 that are still to come. */
        private int open;

        private int least = 0x80;
        private int most = 0xBF;

        Look(InputStream in, String name) {
            this.in = in;
            this.name = name;
        }

        TextForm form(int bytesBefore) throws IOException {
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    see(chunk[i] & 0xFF);
                }
            }
            notUtf8 = notUtf8 == 0 && open > 0 ? line : notUtf8;
            if (notUtf8 == 0) {
                return new TextForm(StandardCharsets.UTF_8, bytesBefore, null);
            }
            line = notUtf8;
            if (noLetter || bytesBefore > 0) {
                throw new BadInput(place(), "the text is neither UTF-8 nor Latin-1", "save the table as \"CSV UTF-8\"");
            }
            return new TextForm(
                    Charset.forName("windows-1252"),
                    0,
                    "the text is not UTF-8 (first in line " + line
                            + "): read as Latin-1 (Windows-1252); see whether names with accents are right");
        }

        private void see(int b) {
            if (b == 0) {
                throw new BadInput(
                        place(),
                        "there is a NUL character, which no text has",
                        "save the table as \"CSV UTF-8\", or have --fix leave it out");
            }
            line += b == '\n' ? 1 : 0;
            noLetter |= b > 0x80 && NO_LETTERS.indexOf(b) >= 0;
            if (notUtf8 == 0 && !continues(b)) {
                notUtf8 = line;
            }
        }

        /** Whether the text is UTF-8 so far. */
        private boolean continues(int b) {
            if (open > 0) {
                boolean fits = b >= least && b <= most;
                open--;
                least = 0x80;
                most = 0xBF;
                return fits;
            }
            if (b < 0x80) {
                return true;
            }
            open = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            // Longer forms than need be, halves of pairs and what lies beyond the last letter are no UTF-8.
            least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            return b >= 0xC2 && b <= 0xF4;
        }

        private String place() {
            return (name.isEmpty() ? "" : name + ":") + line;
        }
    }
}
