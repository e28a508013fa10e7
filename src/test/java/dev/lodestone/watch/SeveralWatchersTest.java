package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several services look at the same dossiers: each change is written down once, and none undoes what another did. */
class SeveralWatchersTest {
    @TempDir
    Path folder;

    private final Desk.Days clock = new Desk.Days();

    private Address address() {
        return Address.of(folder.resolve("archive.db").toString());
    }

    @Test
    void of_two_services_whose_rules_differ_the_one_with_the_newer_ones_advises_until_it_is_gone() {
        try (Desk older = new Desk(address(), clock)) {
            differ(older);
        }
    }

    private void differ(Desk desk) {
        desk.put("desk", AdviceWatchTest.share("85%"), AdviceWatchTest.ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        clock.pass(Duration.ofSeconds(1));
        try (Desk newer = new Desk(address(), clock)) {
            assertThat(newer.look(AdviceWatchTest.milder())).isEqualTo(1);
            assertThat(desk.look()).isZero();
            desk.put("desk", AdviceWatchTest.share("85%"));
            assertThat(desk.look()).isZero();
            assertThat(newer.look(AdviceWatchTest.milder())).isEqualTo(1);
            assertThat(desk.look()).isZero();
        }
        desk.put("desk", AdviceWatchTest.share("20%"));
        assertThat(desk.look()).isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(desk.look()).isPositive();
    }

    @Test
    void of_four_services_on_one_sqlite_file_one_writes_each_change() throws Exception {
        together(address());
    }

    @Test
    void and_on_one_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            together(server.address());
        }
    }

    private void together(Address address) throws Exception {
        List<Desk> desks = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                desks.add(new Desk(address, clock));
            }
            for (int round = 0; round < 5; round++) {
                for (int d = 0; d < 6; d++) {
                    desks.get(0)
                            .put(
                                    "desk-" + d,
                                    AdviceWatchTest.share(20 + 15 * (round + d) % 75 + "%"),
                                    AdviceWatchTest.ban(LocalDate.of(2024, 12, 3)));
                }
                List<Callable<Integer>> looks = new ArrayList<>();
                desks.forEach(desk -> looks.add(desk::look));
                for (Future<Integer> look : pool.invokeAll(looks)) {
                    look.get();
                }
            }
            List<JsonNode> all = desks.get(0).news();
            assertThat(all).extracting(e -> e.get("id").asText()).doesNotHaveDuplicates();
            assertThat(all).extracting(e -> e.get("sequence").asText()).isSorted();
            HashSet<String> stands = new HashSet<>();
            for (JsonNode e : all) {
                if (e.get("type").asText().startsWith("dev.lodestone.flag.")) {
                    String flag =
                            e.at("/data/dossier").asText() + e.get("subject").asText();
                    // Told twice, one of these would be raised or cleared twice.
                    assertThat(
                                    e.get("type").asText().equals("dev.lodestone.flag.raised")
                                            ? stands.add(flag)
                                            : stands.contains(flag))
                            .as(e.toString())
                            .isTrue();
                    if (e.get("type").asText().equals("dev.lodestone.flag.cleared")) {
                        stands.remove(flag);
                    }
                }
            }
            assertThat(desks.get(0).look()).isZero();
        } finally {
            pool.shutdownNow();
            desks.forEach(Desk::close);
        }
    }
}
