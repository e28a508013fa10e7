package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** A setting of the service in the environment or its file, so that commands beside it mean the same archive and rules; not of -D or a profile. */
final class ServiceSetting {
    private static final String FILE = "config/application.properties";

    private ServiceSetting() {}

    /** Null if it is not set. */
    static String of(String name) {
        String variable = System.getenv(variable(name));
        return variable != null ? read(variable, name) : in(Path.of(FILE), name);
    }

    /**
     * To the service what is blank is not set, and an expression stands for another value.
     *
     * @throws BadInput if it is an expression
     */
    private static String read(String value, String name) {
        if (value != null && value.contains("${")) {
            throw new BadInput(
                    name,
                    "is an expression, which commands do not work out",
                    "say what it comes to in " + variable(name));
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** @throws UncheckedIOException if the file is there and cannot be read */
    static String in(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties all = new Properties();
            all.load(reader);
            return read(all.getProperty(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
