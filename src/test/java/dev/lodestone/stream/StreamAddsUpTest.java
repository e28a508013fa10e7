package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.watch.Desk;
import dev.lodestone.watch.RandomFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts that are sent and removed at random, and days that pass, also while nobody takes them: after each record what the changes add
 * up to is what a full assessment of the facts says.
 */
class StreamAddsUpTest {
    private static final int STEPS = Integer.getInteger("lodestone.test.steps", 250);
    private static final int RESTARTS = 60;
    private static final String DESK = "desk";

    private final Random random = new Random(20_261_127);
    private final RandomFacts facts = new RandomFacts(random);
    /** As each fact was sent last. */
    private final Map<String, String> sent = new HashMap<>();

    private final Desk.Days clock = new Desk.Days();

    @Test
    void to_what_a_full_assessment_says(@TempDir Path folder) throws Exception {
        try (Broker broker = Broker.start(folder);
                Line line = new Line(broker, "adds-up").prepared()) {
            line.put(DESK, "", "{ \"for\": [\"US\"] }", clock.instant());
            FactStream stream = stream(line);
            int seen = 0;
            int changes = 0;
            for (int step = 1; step <= STEPS; step++) {
                boolean restart = random.nextInt(RESTARTS) == 0;
                if (restart) {
                    stream.close();
                }
                long place = step > 1 && random.nextInt(3) == 0 ? pass() : alter(line);
                if (restart) {
                    stream = stream(line);
                }
                line.until("step " + step, () -> stands(line, place));
                for (; seen < line.changes.size(); seen++) {
                    JsonNode change = line.changes.get(seen);
                    if (change.get("type").asText().startsWith("dev.lodestone.flag.")) {
                        facts.take(change);
                        changes++;
                    }
                }
                assertThat(facts.told())
                        .as("after step %d on %s", step, clock.today())
                        .isEqualTo(facts.full(clock.today()));
            }
            stream.close();
            assertThat(changes).isGreaterThan(STEPS);
            assertThat(line.changes).extracting(c -> c.get("id").asText()).doesNotHaveDuplicates();
        }
    }

    private FactStream stream(Line line) {
        return new FactStream(
                line.settings(Duration.ofMillis(1)), () -> Desk.ADVISOR, clock, new StreamFigures(time -> {}));
    }

    private long pass() {
        clock.pass(1 + random.nextInt(4));
        return -1;
    }

    private long alter(Line line) {
        while (true) {
            String id = facts.alter(clock.today());
            String json = facts.facts().get(id);
            if (!Objects.equals(json, sent.get(id))) {
                sent.put(id, json);
                return line.put(DESK, id, json, clock.instant());
            }
        }
    }

    private boolean stands(Line line, long place) {
        JsonNode stands = line.advised.get(DESK);
        if (stands == null || stands.at("/advised/version").asLong(-1) < place) {
            return false;
        }
        JsonNode next = stands.at("/advised/next");
        return !next.isTextual() || LocalDate.parse(next.asText()).isAfter(clock.today());
    }
}
