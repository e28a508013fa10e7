package dev.lodestone.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of JSON for each assessment on record, to standard output or to a file that is rotated: {@code FILE} becomes
 * {@code FILE.1}, and so on. It has every hash of the chain, so kept elsewhere it shows if the end of the archive was cut off.
 */
public final class DecisionLog implements DecisionSink {
    private final LineFile file;

    /**
     * @param file null for standard output
     * @param size in bytes, at which a file is rotated
     * @param files how many rotated files are kept, from 1
     */
    public DecisionLog(Path file, long size, int files) {
        this.file = new LineFile(file, size, files);
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void write(List<DecisionLine> lines) throws IOException {
        for (DecisionLine line : lines) {
            file.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        file.force();
    }

    /**
     * Writes what was decided where no record is kept.
     *
     * @throws ArchiveUnavailable if the file cannot be written
     */
    void write(DecisionLine line) {
        try {
            file.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveUnavailable("the decision log cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
