package dev.lodestone.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Lines, to standard output or to a file that is rotated: {@code FILE} becomes {@code FILE.1}, and so on. */
public final class LineFile implements AutoCloseable {
    private final Path file;
    private final long size;
    private final int files;
    private OutputStream out;
    private long written;

    /**
     * @param file null for standard output
     * @param size in bytes, at which a file is rotated
     * @param files how many rotated files are kept, from 1
     */
    public LineFile(Path file, long size, int files) {
        this.file = file;
        this.size = size;
        this.files = files;
    }

    /** @throws IOException if it cannot be written; the next line is tried again */
    public synchronized void write(byte[] line) throws IOException {
        try {
            if (file == null) {
                System.out.write(line);
                System.out.flush();
                return;
            }
            if (out == null) {
                open();
            }
            if (written > 0 && written + line.length > size) {
                out.close();
                rotate();
                open();
            }
            out.write(line);
            written += line.length;
        } catch (IOException e) {
            out = null;
            throw e;
        }
    }

    private void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    private void rotate() throws IOException {
        for (int i = files - 1; i >= 1; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
