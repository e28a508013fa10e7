package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that a command writes: whole or not at all, so that what stood there stays until then, and never over what it reads. */
final class OutputFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String option;
    private final Path file;
    /** What is written at first; the file itself where that is no regular one, such as a pipe. */
    private final Path part;

    private final OutputStream stream;

    private OutputFile(String option, Path file, Path part) throws IOException {
        this.option = option;
        this.file = file;
        this.part = part;
        this.stream = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        if (!part.equals(file)) {
            part.toFile().deleteOnExit();
        }
    }

    /**
     * @param option that named the file, or what else did
     * @param read what the command reads
     * @throws BadInput if it cannot be written there, or is one of what is read
     */
    static OutputFile to(String option, Path file, List<Path> read) {
        apart(option, file, read);
        try {
            boolean whole = Files.isRegularFile(file) || !Files.exists(file);
            Path at = Files.isRegularFile(file) ? file.toRealPath() : file.toAbsolutePath();
            Path part = whole
                    ? at.resolveSibling("." + at.getFileName() + ".part"
                            + ProcessHandle.current().pid())
                    : at;
            return new OutputFile(option, at, part);
        } catch (IOException e) {
            throw unwritten(option, file, e);
        }
    }

    /** @throws BadInput if the file is one of what is read */
    private static void apart(String option, Path file, List<Path> read) {
        for (Path each : read) {
            if (isSame(file, each)) {
                throw new BadInput(option, file + " is what is read", "name another file");
            }
        }
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isRegularFile(file) && Files.isRegularFile(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes all of a file. */
    static void write(String option, Path file, byte[] all, List<Path> read) {
        try (OutputFile output = to(option, file, read)) {
            output.stream.write(all);
            output.done();
        } catch (IOException e) {
            throw unwritten(option, file, e);
        }
    }

    static BadInput unwritten(String option, Path file, IOException e) {
        String why = e.getMessage() == null
                        || e.getMessage().contains(file.getFileName().toString())
                ? ""
                : ": " + e.getMessage();
        return new BadInput(
                option, file + " cannot be written" + why, "name a file in a folder that is there and has room");
    }

    OutputStream stream() {
        return stream;
    }

    /**
     * Puts what was written in its place.
     *
     * @throws BadInput if that cannot be
     */
    void done() {
        try {
            stream.close();
            if (!part.equals(file)) {
                if (Files.exists(file)) {
                    Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritten(option, file, e);
        }
    }

    /** Takes away what was not {@link #done}. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (!part.equals(file)) {
                Files.deleteIfExists(part);
            }
        }
    }
}
