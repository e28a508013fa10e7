package dev.lodestone.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.archive.ShadowCount;
import dev.lodestone.bundle.Bundled;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleGate;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every replica has the revision in use that is live, whoever made it so and whatever ends on the way. */
class RevisionPullTest extends Life {
    private static final int KILLS = 12;
    private final List<AutoCloseable> open = new ArrayList<>();

    /** A service as far as its rules go. */
    private final class Replica {
        final LiveRules rules = LiveRules.handed("revisions", null, s -> {}, new RuleGate(true, false));
        final Shadow shadow;
        final RevisionPull pull;

        Replica(Archive from, RuleFiles first) {
            shadow = new Shadow(from.revisions());
            pull = new RevisionPull(from, shadow);
            open.add(pull);
            open.add(shadow);
            pull.begin(rules, first);
        }

        Replica() {
            this(archive, Bundled.rules("never"));
        }

        boolean has(String name) {
            pull.look();
            return rules.status().advisor() != null
                    && rules.status().advisor().rules().rule("live/" + name) != null;
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void two_replicas_end_on_the_same_revision_and_one_that_starts_later_begins_with_it() {
        Replica one = new Replica();
        Replica two = new Replica();
        assertThat(one.has("one") && two.has("one")).isTrue();
        desk.activate(approved("two").number(), BEN, "");
        assertThat(one.has("two") && two.has("two")).isTrue();
        assertThat(new Replica().has("two")).isTrue();
        desk.rollBack(BEN, "");
        assertThat(one.has("one") && two.has("one")).isTrue();
        assertThat(one.pull.status().number()).isEqualTo(1);
        assertThat(one.rules.status().reloads()).isEqualTo(2);
    }

    @Test
    void an_archive_that_has_none_begins_with_the_rules_that_are_there_once() {
        try (Archive fresh = new Archive(Address.of(folder.resolve("fresh.db").toString()))) {
            Replica one = new Replica(fresh, Bundled.rules("found"));
            Replica two = new Replica(fresh, Bundled.rules("other"));
            assertThat(one.has("found") || one.has("other")).isTrue();
            assertThat(two.has("found")).isEqualTo(one.has("found"));
            assertThat(fresh.revisions().all()).hasSize(1);
            one.pull.close();
            two.pull.close();
        }
    }

    @Test
    void what_this_program_cannot_use_is_told_and_the_rules_in_use_stay() {
        Replica replica = new Replica();
        assertThat(replica.has("one")).isTrue();
        // As a newer program that knows more facts would have it.
        RuleFiles newer = Bundled.rules("two")
                .with("live.drl", Bundled.rules("two").texts().get("live.drl").replace("Focus(", "Moon("));
        Revision live = archive.revisions().draft(1, newer, ANNA, "");
        archive.revisions().activate(live, desk.live(), BEN, "");
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().refused()).isEqualTo(2);
        assertThat(replica.rules.status().isDegraded()).isTrue();
        desk.rollBack(BEN, "");
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().refused()).isZero();
        assertThat(replica.rules.status().isDegraded()).isFalse();
    }

    @Test
    void without_its_archive_a_replica_is_not_ready_and_comes_once_it_is_there() throws Exception {
        Path place = folder.resolve("later");
        Files.writeString(place, "in the way");
        try (Archive later = new Archive(Address.of(place.resolve("archive.db").toString()))) {
            Replica replica = new Replica(later, Bundled.rules("found"));
            assertThat(replica.has("found")).isFalse();
            assertThat(replica.pull.status().error()).contains("cannot");
            assertThat(replica.rules.status().diagnostics().get(0).suggestion()).contains("it is asked again");
            Files.delete(place);
            assertThat(replica.has("found")).isTrue();
            assertThat(replica.pull.status().error()).isNull();
            replica.pull.close();
        }
    }

    @Test
    void a_process_that_is_killed_while_it_brings_one_into_use_leaves_the_old_or_the_new() throws Exception {
        approved("two");
        desk.activate(2, BEN, "");
        Replica replica = new Replica();
        Random random = new Random(3);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Activating.class.getName(),
                            folder.resolve("archive.db").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out = process.inputReader()) {
                for (int i = random.nextInt(5); i >= 0; i--) {
                    assertThat(out.readLine()).isIn("1", "2");
                }
                Thread.sleep(random.nextInt(10));
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
            List<Revision> all = desk.all();
            assertThat(all.stream().filter(r -> r.state() == RevisionState.LIVE))
                    .as("kill %d", kill)
                    .hasSize(1);
            assertThat(replica.has(desk.live().number() == 1 ? "one" : "two")).isTrue();
        }
    }

    @Test
    void a_proved_draft_runs_beside_the_live_rules_and_where_it_says_otherwise_is_counted() {
        Replica replica = new Replica();
        Revision proved = proved(drafted("two"));
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().shadow()).isEqualTo(proved.number());
        Request request = Intake.dossier("gallium-germanium");
        Answered live = Answered.by(replica.rules.status().advisor(), request);
        replica.shadow.answered(request, live.assessment(), "a1");
        replica.shadow.answered(request, live.assessment(), "a2");
        long flags = live.assessment().riskFlags().size();
        assertThat(flags).isPositive();
        List<ShadowCount> counted = List.of();
        while (counted.stream().noneMatch(c -> c.what().equals("raised") && c.answers() == 2)) {
            pause();
            counted = desk.counted(proved.number());
        }
        assertThat(counted)
                .containsExactly(
                        new ShadowCount("", "different", 2, "a2"),
                        new ShadowCount("live/one", "cleared", 2, "a2"),
                        new ShadowCount("live/two", "raised", 2, "a2"));
        desk.approve(proved.number(), BEN, "");
        desk.activate(proved.number(), BEN, "");
        assertThat(replica.has("two")).isTrue();
        assertThat(replica.pull.status().shadow()).isZero();
    }
}
