package dev.lodestone.api;

import dev.lodestone.access.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of API keys for tests: who is called jane has "key-of-jane". */
public final class TestKeys {

    private TestKeys() {}

    /** Whom a key is for, and what they may: a line without its end. */
    public static String line(String name, String roles) {
        return name + " " + roles + " " + Keys.hash("key-of-" + name);
    }

    /** A new file of these lines. */
    public static Path file(String... lines) {
        try {
            return Files.writeString(Files.createTempFile("keys", ""), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
