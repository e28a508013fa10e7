package dev.lodestone.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the rules come from: the folder that was named, else {@code rules/} in the working directory, else the copy inside the
 * artifact.
 *
 * @param folder null for the embedded copy
 */
public record RuleSource(Path folder) {

    /** @param named null or empty if no folder was named */
    public static RuleSource of(String named) {
        if (named != null && !named.isBlank()) {
            return new RuleSource(Path.of(named));
        }
        Path local = Path.of("rules");
        return new RuleSource(Files.exists(local.resolve(RuleFiles.PARAMETERS)) ? local : null);
    }

    /** @throws java.io.UncheckedIOException if the folder cannot be read */
    public RuleFiles files() {
        return folder == null ? RuleFiles.embedded() : RuleFiles.in(folder);
    }

    @Override
    public String toString() {
        return folder == null ? "the embedded rules" : folder.toString();
    }
}
