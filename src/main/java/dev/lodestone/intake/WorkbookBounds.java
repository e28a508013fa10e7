package dev.lodestone.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** How large a workbook may be once it is unpacked: a small file can hold a very large table. */
final class WorkbookBounds {
    private static final long MAX_UNPACKED = 400L * 1024 * 1024;
    /** Texts and formats of a workbook are held in memory while it is read. */
    static final long MAX_BESIDE = Math.min(MAX_UNPACKED, Runtime.getRuntime().maxMemory() / 8);

    private final String name;

    /** @param name of the file, for what is wrong with it */
    WorkbookBounds(String name) {
        this.name = name;
    }

    /**
     * @throws BadInput if it is no workbook, or a larger one than can be read
     * @return what it unpacks to beside its sheets, which are read row by row, in KB
     */
    int check(byte[] content) {
        Unpacked unpacked = new Unpacked();
        SheetBounds bounds = new SheetBounds(name);
        boolean sheets = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                sheets |= entry.getName().startsWith("xl/");
                try (InputStream in = unpacked.count(zip.getInputStream(entry), entry.getName())) {
                    bounds.check(in);
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            bounds.checkTexts();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(name, "not an XLSX workbook that can be read", "save it as .xlsx");
        }
        if (!sheets) {
            throw new BadInput(
                    name, "not an XLSX workbook", "save it as .xlsx; .xls, .ods and .numbers are other formats");
        }
        return (int) (unpacked.beside / 1024);
    }

    /** Counts what a workbook unpacks to. */
    private final class Unpacked {
        private long all;
        private long beside;

        InputStream count(InputStream in, String part) {
            boolean sheet = part.startsWith("xl/worksheets/");
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int n = super.read(buffer, from, length);
                    all += Math.max(0, n);
                    beside += sheet ? 0 : Math.max(0, n);
                    if (all > MAX_UNPACKED || beside > MAX_BESIDE) {
                        throw new BadInput(name, "the workbook unpacks to more than the limit", "send it in parts");
                    }
                    return n;
                }
            };
        }
    }
}
