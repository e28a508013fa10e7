package dev.lodestone.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** A setting of the service, found where the service finds it, so that commands beside it mean the same archive and rules. */
final class ServiceSetting {
    private static final Path FILE = Path.of("config/application.properties");

    private ServiceSetting() {}

    /** Null if it is not set. */
    static String of(String name) {
        String variable = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return variable != null ? variable : in(FILE, name);
    }

    /** @throws UncheckedIOException if the file is there and cannot be read */
    static String in(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties all = new Properties();
            all.load(reader);
            return all.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
