package dev.lodestone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** What the folder looks like: another value whenever its files are others or have changed. */
    public Object marks() {
        SortedMap<String, String> marks = new TreeMap<>();
        if (folder == null) {
            return marks;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
                if (a.isRegularFile()) {
                    marks.put(file.getFileName().toString(), a.lastModifiedTime() + " " + a.size() + " " + a.fileKey());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            marks.put("unreadable", String.valueOf(e.getMessage()));
        }
        return marks;
    }

    @Override
    public String toString() {
        return folder == null ? "the embedded rules" : folder.toString();
    }
}
