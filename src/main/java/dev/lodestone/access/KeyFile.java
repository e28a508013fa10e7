package dev.lodestone.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A file of keys that is read again when it has changed: who is struck off it is out within a second or two. */
public final class KeyFile {
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final Path file;
    private final Consumer<String> listener;
    private byte[] content;
    private long looked;
    private volatile Keys keys;

    /**
     * @param listener hears of each change, and of lines that are no keys
     * @throws java.io.UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException with the number of a line that is no key, if no line is one
     */
    public KeyFile(Path file, Consumer<String> listener) {
        this.file = file;
        this.listener = listener;
        List<String> faults = new ArrayList<>();
        this.keys = Keys.in(file, faults::add);
        if (!faults.isEmpty() && keys.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0));
        }
        faults.forEach(listener);
        this.content = read();
        this.looked = System.nanoTime();
    }

    /** Whom a key belongs to now, or null. */
    public Keys.Holder holder(String key) {
        look();
        return keys.holder(key);
    }

    private synchronized void look() {
        long now = System.nanoTime();
        if (now - looked < LOOK_EVERY_NANOS) {
            return;
        }
        looked = now;
        byte[] text = read();
        if (Arrays.equals(text, content)) {
            return;
        }
        content = text;
        // A line that is no key lets in nobody; the others count, or striking somebody off could wait for a spelling
        // mistake.
        List<String> faults = new ArrayList<>();
        keys = text == null ? Keys.NONE : Keys.of(text, file.toString(), faults::add);
        listener.accept(
                text == null ? file + " cannot be read: no key is good" : "the keys in " + file + " were read again");
        faults.forEach(listener);
    }

    /** Null if it cannot be read. */
    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }
}
