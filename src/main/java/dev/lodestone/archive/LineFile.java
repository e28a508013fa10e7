package dev.lodestone.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Lines, to standard output or to a file that is rotated: {@code FILE} becomes {@code FILE.1}, and so on. */
public final class LineFile implements AutoCloseable {
    private final Path file;
    private final long size;
    private final int files;
    private FileChannel out;
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
                force();
                out.close();
                rotate();
                open();
            }
            append(line);
        } catch (IOException e) {
            out = null;
            throw e;
        }
    }

    private void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean torn = isTorn();
        out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = out.size();
        if (torn) {
            append(new byte[] {'\n'});
        }
    }

    /** Whether who wrote before was ended within a line. */
    private boolean isTorn() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            in.read(last, in.size() - 1);
            return last.get(0) != '\n';
        }
    }

    private void append(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            written += out.write(left);
        }
    }

    /** Returns when what was written is on the disk. */
    public synchronized void force() throws IOException {
        if (out != null) {
            out.force(false);
        }
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
