package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Classes as a JVM wrote them down at the end of an earlier run (docs/operations.md): the services of all tests start from it. */
final class ClassArchive {
    private static final Path FILE = Path.of("target", "services-" + Runtime.version() + ".jsa");
    private static final String QUIET = "-Xlog:cds*=off";

    private ClassArchive() {}

    /** Options that let a JVM start from it; the first of several processes that ask makes it, and the others wait. */
    static List<String> options(List<String> java, Path jar) {
        Path lock = FILE.resolveSibling("services.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            if (!Files.exists(FILE) || Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                make(java, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:SharedArchiveFile=" + FILE.toAbsolutePath(), QUIET);
    }

    private static void make(List<String> java, Path jar) throws IOException {
        Files.deleteIfExists(FILE);
        List<String> train =
                List.of("-XX:ArchiveClassesAtExit=" + FILE, QUIET, "-jar", jar.toString(), "train", "--service");
        Path log = FILE.resolveSibling("services.log");
        Process training = new ProcessBuilder(
                        Stream.concat(java.stream(), train.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        training.onExit().join();
        assertThat(FILE).as(Files.readString(log)).exists();
    }
}
