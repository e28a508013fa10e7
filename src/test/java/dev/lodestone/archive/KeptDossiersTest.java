package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named dossiers on both databases: nothing that was put is lost or written over. */
class KeptDossiersTest {
    private static final Request FACTS = Intake.dossier("gallium-germanium");
    private static final int WRITERS = 8;
    private static final int EACH = 12;

    @Test
    void of_two_who_change_one_version_the_second_is_told_on_sqlite(@TempDir Path folder) {
        told(Address.of(folder.resolve("archive.db").toString()));
    }

    @Test
    void and_on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            told(server.address());
            everyone(server.address());
        }
    }

    @Test
    void eight_writers_in_two_processes_lose_nothing_on_sqlite(@TempDir Path folder) throws Exception {
        everyone(Address.of(folder.resolve("archive.db").toString()));
    }

    @Test
    void all_who_come_to_a_new_archive_at_once_find_it_made(@TempDir Path folder) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < 3; round++) {
                Address address =
                        Address.of(folder.resolve("new-" + round + ".db").toString());
                List<Callable<Integer>> all = new ArrayList<>();
                for (int w = 0; w < WRITERS; w++) {
                    all.add(() -> {
                        try (Archive archive = new Archive(address)) {
                            return archive.dossiers().all().size();
                        }
                    });
                }
                for (Future<Integer> found : pool.invokeAll(all)) {
                    assertThat(found.get()).isZero();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_cannot_be_a_name_or_a_reason_is_refused(@TempDir Path folder) {
        try (Archive archive =
                new Archive(Address.of(folder.resolve("archive.db").toString()))) {
            for (String name : new String[] {"", "Desk", "a b", "../x", "-a", "a".repeat(65), "ä", "a\u0000"}) {
                assertThatThrownBy(() -> archive.dossiers().put(name, 0, text("x"), FACTS, "", null))
                        .isInstanceOf(BadInput.class);
            }
            assertThatThrownBy(() -> archive.dossiers().put("desk", 0, text("x"), FACTS, "", "a\nb"))
                    .isInstanceOf(BadInput.class);
            assertThat(archive.dossiers().all()).isEmpty();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void told(Address address) {
        try (Archive archive = new Archive(address)) {
            KeptDossiers dossiers = archive.dossiers();
            dossiers.put("desk", 0, text("one"), FACTS, "anna", "begun");
            dossiers.put("desk", 1, text("two"), FACTS, "ben", null);
            assertThatThrownBy(() -> dossiers.put("desk", 1, text("other"), FACTS, "anna", null))
                    .isInstanceOf(StaleDossier.class)
                    .hasMessageContaining("desk is at version 2 now, put by ben at ")
                    .hasMessageContaining("yours is upon version 1");
            assertThatThrownBy(() -> dossiers.put("other", 3, text("x"), FACTS, "anna", null))
                    .isInstanceOf(StaleDossier.class)
                    .hasMessageContaining("There is no dossier 'other'");
            assertThat(new String(dossiers.version("desk", 1).orElseThrow().text(), StandardCharsets.UTF_8))
                    .isEqualTo("one");
            dossiers.put("desk", 2, null, null, "anna", "done");
            assertThat(dossiers.all()).isEmpty();
            assertThat(dossiers.latest("desk").orElseThrow().isRemoved()).isTrue();
            dossiers.put("desk", 3, text("four"), FACTS, "", null);
            assertThat(dossiers.versions("desk"))
                    .extracting(KeptDossier::version)
                    .containsExactly(4, 3, 2, 1);
            assertThat(dossiers.all()).extracting(KeptDossier::reference).containsExactly("desk@4");
            assertThat(dossiers.latest("desk").orElseThrow().title()).isEqualTo(FACTS.title());
        }
    }

    /** Each adds a line of its own to what is there, again and again until nobody was quicker. */
    private static void everyone(Address address) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try (Archive one = new Archive(address);
                Archive two = new Archive(address)) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                KeptDossiers dossiers = (w % 2 == 0 ? one : two).dossiers();
                String who = "w" + w;
                writers.add(() -> {
                    for (int i = 0; i < EACH; i++) {
                        add(dossiers, who, who + "-" + i);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(writers)) {
                done.get();
            }
            whole(one.dossiers());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void add(KeptDossiers dossiers, String who, String line) {
        while (true) {
            KeptDossier latest = dossiers.latest("shared").orElse(null);
            String before = latest == null ? "" : new String(latest.text(), StandardCharsets.UTF_8) + "\n";
            try {
                dossiers.put("shared", latest == null ? 0 : latest.version(), text(before + line), FACTS, who, null);
                return;
            } catch (StaleDossier e) {
                // Somebody was quicker: once more upon theirs.
            }
        }
    }

    private static void whole(KeptDossiers dossiers) {
        List<KeptDossier> versions = dossiers.versions("shared");
        assertThat(versions).hasSize(WRITERS * EACH);
        for (KeptDossier version : versions) {
            KeptDossier read = dossiers.version("shared", version.version()).orElseThrow();
            assertThat(Chain.digest(read.text())).isEqualTo(version.sha256());
        }
        String all = new String(dossiers.latest("shared").orElseThrow().text(), StandardCharsets.UTF_8);
        Set<String> lines = new TreeSet<>(List.of(all.split("\n")));
        assertThat(lines).hasSize(WRITERS * EACH);
    }
}
