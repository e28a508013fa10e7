package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the launcher has the JVM write down, and that nobody hears of it: real processes, in a home of their own. */
class FastStartTest {
    private static final Path FACTS = Path.of("facts/gallium-germanium.json").toAbsolutePath();
    private static final String[] ASSESS = {"assess", FACTS.toString(), "--for", "US", "--format", "json", "--explain"};

    @TempDir
    private Path home;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void built() throws IOException {
        Files.copy(Path.of("lodestone"), home.resolve("lodestone"));
        assertThat(home.resolve("lodestone").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(
                home.resolve("target/quarkus-app"),
                Path.of("target/quarkus-app").toAbsolutePath());
        Files.createDirectories(home.resolve("src/main"));
        Files.setLastModifiedTime(Files.createFile(home.resolve("pom.xml")), FileTime.from(Instant.EPOCH));
    }

    /** The JVM that runs this, and one that makes caches instead, if it is installed beside it. */
    static List<Path> jvms() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> others = Files.list(own.resolveSibling(""))) {
            return Stream.concat(
                            Stream.of(own),
                            others.filter(FastStartTest::makesCaches).limit(1))
                    .toList();
        }
    }

    private static boolean makesCaches(Path jvm) {
        try {
            Path release = jvm.resolve("release");
            return Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void answers_are_the_same_bytes_with_what_was_remembered_without_it_and_with_what_does_not_fit(Path jvm)
            throws Exception {
        Process one = begin(jvm, "", ASSESS);
        Process another = begin(jvm, "", ASSESS);
        Said first = said(one);
        assertThat(said(another)).isEqualTo(first);
        assertThat(first.exit()).isZero();
        assertThat(first.err()).isEmpty();
        Path archive = made();

        Path classes = home.resolve("classes.txt");
        assertThat(said(begin(jvm, "-Xlog:class+load:file=" + classes, ASSESS))).isEqualTo(first);
        assertThat(Files.readString(classes)).contains("dev.lodestone.cli.Main source: shared objects file");

        Files.delete(archive);
        Files.writeString(archive, "of another JVM");
        assertThat(said(begin(jvm, "-Xlog:class+load:file=" + classes, ASSESS))).isEqualTo(first);
        assertThat(Files.readString(classes)).doesNotContain("dev.lodestone.cli.Main source: shared objects file");
        assertThat(files()).containsExactly(archive);
    }

    /** The one file, once whoever makes it is done: of two that began at once, one does. */
    private Path made() throws Exception {
        Patience.until(this::files, files -> files.stream().noneMatch(Files::isDirectory));
        assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target/start"))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private Process begin(Path jvm, String options, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("lodestone").toString()), Stream.of(arguments))
                        .toList());
        builder.directory(home.toFile());
        builder.environment().put("JAVA_HOME", jvm.toString());
        builder.environment().put("LODESTONE_JAVA_OPTS", options);
        builder.redirectError(Files.createTempFile(home, "said", ".err").toFile());
        return builder.start();
    }

    private Said said(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes());
        int exit = process.waitFor();
        try (Stream<Path> files = Files.list(home)) {
            StringBuilder err = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".err")).toList()) {
                err.append(Files.readString(file));
            }
            return new Said(exit, out, err.toString());
        }
    }
}
