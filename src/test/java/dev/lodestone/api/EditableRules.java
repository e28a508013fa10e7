package dev.lodestone.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Services that read their rules from a folder that tests may edit. */
public final class EditableRules {
    public static final Path FOLDER = Path.of("target/editable-rules");

    private EditableRules() {}

    /** One that starts with good rules, lets authors check texts, and keeps what is proposed. */
    public static class Good implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            copy();
            return overrides("target/editable-archive.db");
        }
    }

    /** One that starts with broken rules. */
    public static class Broken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            copy();
            write("exposure.drl", "package rules.exposure\nrule \"exposure/one\" whne\n");
            return overrides("off");
        }
    }

    private static Map<String, String> overrides(String archive) {
        return Map.of(
                "lodestone.rules",
                FOLDER.toString(),
                "lodestone.access.authoring",
                "true",
                "lodestone.archive.url",
                archive);
    }

    static void write(String file, String text) {
        try {
            Files.writeString(FOLDER.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy() {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            Files.createDirectories(FOLDER);
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
