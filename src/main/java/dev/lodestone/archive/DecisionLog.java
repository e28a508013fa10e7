package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One line of JSON for each assessment on record, to standard output or to a file that is rotated: {@code FILE} becomes
 * {@code FILE.1}, and so on. It has every hash of the chain, so kept elsewhere it shows if the end of the archive was cut off.
 */
public final class DecisionLog implements AutoCloseable {
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
    public DecisionLog(Path file, long size, int files) {
        this.file = file;
        this.size = size;
        this.files = files;
    }

    /**
     * @param stored its place in the chain; null where nothing is kept
     * @throws ArchiveUnavailable if the file cannot be written
     */
    void write(Entry entry, Stored stored, Caller caller) {
        ObjectNode event = Json.shared().createObjectNode();
        event.put("id", entry.id())
                .put("at", entry.at().toString())
                .put("asOf", entry.asOf().toString())
                .put("who", entry.who())
                .put("ruleBase", entry.ruleBase())
                .put("flags", entry.flags())
                .put("worst", entry.worst())
                .put("tookMillis", entry.took().toNanos() / 1e6)
                .put("trace", caller.trace());
        if (stored != null) {
            event.put("seq", stored.seq()).put("hash", stored.hash());
        }
        var labels = event.putArray("labels");
        for (Label label : entry.labels()) {
            if (label.kind().equals(Label.FLAG)) {
                labels.add(String.join(" ", label.rule(), label.severity(), label.economy(), label.mineral())
                        .strip());
            }
        }
        var masked = event.putArray("masked");
        entry.masked().forEach(masked::add);
        write((event + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void write(byte[] line) {
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
            throw new ArchiveUnavailable("the decision log cannot be written: " + e.getMessage(), e);
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
