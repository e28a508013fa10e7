package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.PostgresServer;
import dev.lodestone.archive.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load from eight clients: what was acknowledged is on record. {@code -Plong} kills fifty times. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("lodestone.test.kills", 2);
    private static final int CLIENTS = 8;

    @Test
    void nothing_acknowledged_is_lost_on_sqlite(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive.db");
        kill(Map.of("lodestone.archive.url", file.toString()), Address.of(file.toString()));
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            kill(server.settings(), server.address());
        }
    }

    private static void kill(Map<String, String> settings, Address address) throws Exception {
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
            System.out.printf(
                    "%s: killed %d times, %d acknowledged, %d on record, refused: %s%n",
                    address, ROUNDS, acknowledged.size(), kept.size(), refusals);
        }
    }
}
