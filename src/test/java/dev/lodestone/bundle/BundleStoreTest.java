package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process ends, its disk has the bundle of before or the new one. */
class BundleStoreTest {
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    void a_process_that_is_killed_while_it_keeps_one_leaves_the_old_or_the_new() throws Exception {
        Random random = new Random(5);
        long revision = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreWriter.class.getName(),
                            folder.toString(),
                            Long.toString(revision))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            long kept = 0;
            try (BufferedReader out = writer.inputReader()) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    kept = Long.parseLong(out.readLine());
                }
                Thread.sleep(random.nextInt(12));
                writer.toHandle().destroyForcibly();
                writer.waitFor();
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    kept = Long.parseLong(line);
                }
            }
            RuleBundle held = RuleBundle.in(folder.resolve("held.bundle"));
            assertThat(held.manifest().revision()).as("kill %d", kill).isBetween(kept, kept + 1);
            assertThat(held).isEqualTo(StoreWriter.bundle(held.manifest().revision()));
            revision = held.manifest().revision() + 1;
        }
    }

    @Test
    void what_cannot_be_written_leaves_what_is_there() throws Exception {
        BundleStore store = new BundleStore(folder);
        store.keep(StoreWriter.bundle(1));
        Files.createDirectories(folder.resolve("held.bundle.new/in the way"));
        assertThatThrownBy(() -> store.keep(StoreWriter.bundle(2)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("held.bundle cannot be written");
        assertThat(RuleBundle.in(folder.resolve("held.bundle"))).isEqualTo(StoreWriter.bundle(1));
    }
}
