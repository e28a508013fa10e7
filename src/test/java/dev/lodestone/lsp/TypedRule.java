package dev.lodestone.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rule that tests and bench/lsp type key by key, and its case. */
public final class TypedRule {
    private static final Path FOLDER = Path.of("src/test/resources/editor");

    private TypedRule() {}

    /** To be written behind those of the tariffs. */
    public static String text() {
        return read("typed.drl");
    }

    static String itsCase() {
        return read("typed.cases.yaml");
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
