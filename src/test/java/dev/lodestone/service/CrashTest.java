package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.archive.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load from eight clients: what was acknowledged is on record, and what is on record in the decision log. {@code -Plong} kills fifty times. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("lodestone.test.kills", 2);
    private static final int CLIENTS = 8;

    @Test
    void nothing_acknowledged_is_lost_on_sqlite(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive.db");
        kill(Map.of("lodestone.archive.url", file.toString()), Address.of(file.toString()), folder);
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql(@TempDir Path folder) throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            kill(server.settings(), server.address(), folder);
        }
    }

    private static void kill(Map<String, String> archived, Address address, Path folder) throws Exception {
        Path log = folder.resolve("decisions");
        Map<String, String> settings = new HashMap<>(archived);
        settings.put("lodestone.decision-log.to", log.toString());
        byte[] request = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        Set<String> acknowledged = new TreeSet<>();
        Map<String, Integer> refusals = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Service service = Service.start(settings);
            Load load = new Load(service, request, CLIENTS);
            try {
                // Not always at the same point of what goes on.
                load.awaitAcknowledged(50 + 7 * (round % 11));
            } finally {
                service.kill();
                load.close();
            }
            acknowledged.addAll(load.acknowledged());
            load.refusals().forEach((why, times) -> refusals.merge(why, times, Integer::sum));
        }
        try (Archive archive = new Archive(address)) {
            Set<String> kept = new HashSet<>();
            Verification verification = archive.verify(s -> kept.add(s.entry().id()));
            assertThat(verification.faults()).isEmpty();
            assertThat(kept).containsAll(acknowledged);
            logged(settings, log, kept);
            System.out.printf(
                    "%s: killed %d times, %d acknowledged, %d on record, refused: %s%n",
                    address, ROUNDS, acknowledged.size(), kept.size(), refusals);
        }
    }

    /** The service that comes next writes what those that were killed had not. */
    private static void logged(Map<String, String> settings, Path log, Set<String> kept) throws Exception {
        try (Service service = Service.start(settings)) {
            Patience.until(() -> ids(log), ids -> ids.containsAll(kept));
        }
        assertThat(ids(log)).containsExactlyInAnyOrderElementsOf(kept);
    }

    /** Of all whole lines. */
    private static Set<String> ids(Path log) throws IOException {
        Set<String> ids = new HashSet<>();
        for (String line : Files.readAllLines(log)) {
            if (line.endsWith("}")) {
                ids.add(line.replaceFirst("^\\{\"id\":\"([^\"]+)\".*", "$1"));
            }
        }
        return ids;
    }
}
