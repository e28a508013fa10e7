package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final int ASSESSMENTS = Integer.getInteger("lodestone.test.replays", 2_000);
    private static final List<String> DOSSIERS = List.of("seed", "gallium-germanium");

    @Test
    void assessments_replayed_with_their_own_rules_come_out_byte_for_byte(@TempDir Path folder) {
        Advisor advisor = Shipped.ADVISOR;
        List<Request> dossiers = DOSSIERS.stream()
                .map(name -> Intake.file(Path.of("facts", name + ".json")))
                .toList();
        try (Archive archive =
                new Archive(Address.of(folder.resolve("archive.db").toString()))) {
            Recorder recorder = new Recorder(archive, Mask.NOTHING);
            for (int from = 0; from < ASSESSMENTS; from += 1_000) {
                CompletableFuture.allOf(IntStream.range(from, from + 1_000)
                                .parallel()
                                .mapToObj(
                                        i -> recorder.record(Answered.by(advisor, request(dossiers, i)), Caller.NOBODY))
                                .toArray(CompletableFuture[]::new))
                        .join();
            }
            Map<Replay.Result, Integer> results = new EnumMap<>(Replay.Result.class);
            List<Replay.Outcome> others = new ArrayList<>();
            Replay replay = new Replay(archive, null);
            long start = System.nanoTime();
            archive.each(null, stored -> {
                Replay.Outcome outcome = replay.of(stored);
                results.merge(outcome.result(), 1, Integer::sum);
                if (outcome.result() != Replay.Result.SAME && others.size() < 3) {
                    others.add(outcome);
                }
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(others).isEmpty();
            assertThat(results).isEqualTo(Map.of(Replay.Result.SAME, ASSESSMENTS));
            System.out.printf("replayed %d in %.1f s, %.0f a second%n", ASSESSMENTS, seconds, ASSESSMENTS / seconds);
        }
    }

    /** The dossiers in turn, each for a day of its own; of every four, two by what was known then. */
    private static Request request(List<Request> dossiers, int i) {
        LocalDate day = LocalDate.of(2010, 1, 1).plusDays(i % 7_300);
        return dossiers.get(i % dossiers.size()).asOf(day).knownOn(i % 4 < 2 ? null : day);
    }
}
