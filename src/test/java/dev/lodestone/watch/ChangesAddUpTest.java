package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.archive.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts that are put, changed and taken away at random, and days that pass: after each step what the changes add up to is what a
 * full assessment of the facts says.
 */
class ChangesAddUpTest {
    private static final int STEPS = Integer.getInteger("lodestone.test.steps", 250);
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Random random = new Random(20_261_127);
    private final RandomFacts facts = new RandomFacts(random);

    @Test
    void to_what_a_full_assessment_says(@TempDir Path onDisk) throws IOException {
        // Two thousand commits wait for the disk longer than for anything that is looked at here.
        boolean inMemory = Files.isWritable(MEMORY);
        Path folder = inMemory ? Files.createTempDirectory(MEMORY, "changes") : onDisk;
        try {
            addUp(folder);
        } finally {
            if (inMemory) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> file.toFile().delete());
                }
                Files.delete(folder);
            }
        }
    }

    private void addUp(Path folder) {
        Desk.Days clock = new Desk.Days();
        int changes = 0;
        try (Desk desk = new Desk(Address.of(folder.resolve("archive.db").toString()), clock)) {
            for (int step = 1; step <= STEPS; step++) {
                if (step > 1 && random.nextInt(3) == 0) {
                    clock.pass(1 + random.nextInt(4));
                } else {
                    facts.alter(clock.today());
                    desk.put("desk", facts.facts().values().toArray(String[]::new));
                }
                desk.look();
                for (JsonNode change : desk.flags()) {
                    facts.take(change);
                    changes++;
                }
                assertThat(facts.told())
                        .as("after step %d on %s", step, clock.today())
                        .isEqualTo(facts.full(clock.today()));
            }
        }
        assertThat(changes).isGreaterThan(STEPS);
    }
}
