package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.archive.SigningKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes from a server is in use once it is found good and kept; it outlives the process, and keys rotate. */
class BundlePullTest extends Pulling {

    @Test
    void a_good_one_is_taken_and_asked_for_again_by_its_tag() {
        Replica replica = begun().look();
        assertThat(host.answers).containsExactly(200, 304);
        assertThat(replica.rules.status().isDegraded()).isFalse();
        host.serves(bundle("two", 6));
        replica.look().look();
        assertThat(host.answers).containsExactly(200, 304, 200, 304);
        assertThat(replica.has("two")).isTrue();
        assertThat(replica.pull.status().json())
                .containsEntry("revision", 6L)
                .containsEntry("failures", 0)
                .containsEntry("keys", List.of(key.fingerprint()))
                .containsEntry("until", Bundled.UNTIL);
    }

    @Test
    void a_server_without_tags_is_as_good() {
        host.serves(bundle("one", 5).bytes(), null);
        Replica replica = begun().look();
        assertThat(replica.rules.status().reloads()).isEqualTo(1);
        host.serves(bundle("two", 6).bytes(), null);
        assertThat(replica.look().has("two")).isTrue();
    }

    @Test
    void to_roll_back_is_to_sign_the_old_content_under_a_newer_revision() {
        Replica replica = begun();
        host.serves(bundle("two", 6));
        assertThat(replica.look().has("two")).isTrue();
        host.serves(bundle("one", 7));
        assertThat(replica.look().has("one")).isTrue();
        assertThat(replica.pull.status().revision()).isEqualTo(7);
    }

    @Test
    void rules_that_are_broken_or_fail_their_cases_are_refused_and_not_tried_at_each_look() throws Exception {
        Replica replica = begun();
        host.serves(Bundled.of(Bundled.rules("two", "{ rule: live/two, economy: US }"), 6, key));
        replica.refuses("'nothing comes of nothing' fails");
        long refusals = replica.rules.status().refusals();
        replica.refuses("'nothing comes of nothing' fails");
        assertThat(replica.rules.status().refusals()).isEqualTo(refusals);
        today = today.plusDays(1);
        replica.refuses("'nothing comes of nothing' fails");
        assertThat(replica.rules.status().refusals()).as("tried a day later").isEqualTo(refusals + 1);
        host.serves(Bundled.of(Bundled.rules("two").with("live.drl", "rule"), 7, key));
        replica.refuses("live.drl:1");
        keepsFive(replica);
        host.serves(bundle("three", 8));
        assertThat(replica.look().has("three")).isTrue();
        assertThat(replica.rules.status().isDegraded()).isFalse();
    }

    @Test
    void the_first_has_to_be_good_as_well() {
        host.serves(Bundled.of(Bundled.rules("two", "{ rule: live/two, economy: US }"), 6, key));
        Replica replica = replica();
        replica.refuses("'nothing comes of nothing' fails");
        assertThat(replica.rules.status().advisor()).isNull();
        assertThat(folder.resolve("held")).doesNotExist();
    }

    @Test
    void the_last_good_one_survives_a_restart_without_a_server() throws Exception {
        begun();
        host.close();
        Replica again = replica();
        assertThat(again.has("one")).isTrue();
        again.look();
        assertThat(again.pull.status().failures()).isEqualTo(1);
        assertThat(again.pull.status().error()).contains("ConnectException");
        assertThat(again.rules.status().isDegraded())
                .as("nothing newer is known of")
                .isFalse();
        keepsFive(again);
    }

    @Test
    void what_has_expired_since_it_was_taken_is_better_than_nothing() throws Exception {
        begun();
        host.close();
        today = Bundled.UNTIL.plusYears(1);
        assertThat(replica().has("one")).isTrue();
    }

    @Test
    void what_a_newer_program_cannot_use_is_told_and_the_next_one_is_taken() throws Exception {
        RuleBundle outdated = Bundled.of(Bundled.rules("one").with("live.drl", "rule"), 5, key);
        Files.createDirectories(folder.resolve("held"));
        outdated.write(folder.resolve("held/held.bundle"));
        host.serves(outdated);
        Replica replica = replica();
        assertThat(replica.rules.status().advisor()).isNull();
        replica.refuses("live.drl:1");
        host.serves(bundle("two", 6));
        assertThat(replica.look().has("two")).isTrue();
        assertThat(replica.rules.status().isDegraded()).isFalse();
    }

    @Test
    void without_a_server_and_with_nothing_held_there_is_nothing_to_answer_with_and_the_reason_is_told() {
        host.close();
        Replica replica = replica();
        replica.refuses("ConnectException");
        assertThat(replica.rules.status().diagnostics().get(0).toString()).contains("lodestone.bundle.url");
    }

    @Test
    void what_was_left_half_written_is_no_hindrance_and_what_is_damaged_is_not_used() throws Exception {
        begun();
        byte[] bytes = bundle("two", 6).bytes();
        Path held = folder.resolve("held/held.bundle");
        Files.write(held.resolveSibling("held.bundle.new"), Arrays.copyOf(bytes, bytes.length / 2));
        keepsFive(replica());
        byte[] damaged = Files.readAllBytes(held);
        damaged[damaged.length / 2] ^= 1;
        Files.write(held, damaged);
        Replica replica = replica();
        assertThat(replica.rules.status().advisor()).isNull();
        assertThat(replica.pull.status().error()).contains("held.bundle: is damaged or cut");
        keepsFive(replica.look());
    }

    @Test
    void what_cannot_be_kept_is_not_used_until_it_can_be() throws Exception {
        Replica replica = replica();
        Files.writeString(folder.resolve("held"), "a file where the folder should be");
        replica.refuses("held.bundle cannot be written");
        assertThat(replica.rules.status().advisor()).isNull();
        Files.delete(folder.resolve("held"));
        assertThat(replica.look().has("one")).isTrue();
        assertThat(replica.rules.status().isDegraded()).isFalse();
    }

    @Test
    void a_key_that_is_struck_off_no_longer_speaks_for_what_is_held() throws Exception {
        Replica replica = begun();
        SigningKey fresh = Bundled.key(folder, "fresh");
        Bundled.trust(folder.resolve("trust"), folder, "fresh");
        Files.delete(folder.resolve("trust/key.pub"));
        replica.refuses("which is none of the keys in");
        assertThat(replica.has("one")).isTrue();
        assertThat(replica().rules.status().advisor()).as("after a restart").isNull();
        // The same revision, signed anew.
        host.serves(bundle("one", 5).signed(fresh));
        assertThat(replica.look().rules.status().isDegraded()).isFalse();
        assertThat(replica().has("one")).as("after a restart").isTrue();
    }

    @Test
    void a_collector_is_told_of_each_look() {
        Replica replica = new Replica("held", host.url(), host.collector()).look();
        host.serves(bundle("two", 4));
        replica.look();
        assertThat(host.told).hasSize(2);
        assertThat(host.told.get(0))
                .contains("\"revision\" : 5")
                .contains("\"machine\"")
                .doesNotContain("error");
        assertThat(host.told.get(1)).contains("\"revision\" : 5").contains("older than 5");
    }

    @Test
    void a_collector_that_is_gone_is_no_hindrance() {
        assertThat(new Replica("held", host.url(), URI.create("http://127.0.0.1:1/"))
                        .look()
                        .has("one"))
                .isTrue();
    }

    @Test
    void two_replicas_that_look_by_themselves_end_on_the_same_revision() throws Exception {
        Replica one = new Replica("one", host.url(), null);
        Replica two = new Replica("two", host.url(), null);
        one.pull.begin(one.rules);
        two.pull.begin(two.rules);
        for (int revision = 6; revision < 12; revision++) {
            RuleBundle next = bundle("r" + revision, revision);
            byte[] bad = next.bytes();
            bad[bad.length - 1] ^= 1;
            host.serves(bad, null);
            Thread.sleep(100);
            host.serves(next);
            Thread.sleep(100);
        }
        for (Replica each : List.of(one, two)) {
            Patience.until(each.pull::status, status -> status.revision() == 11);
        }
        assertThat(one.has("r11")).isTrue();
        assertThat(two.has("r11")).isTrue();
        assertThat(folder.resolve("one/held.bundle")).hasSameBinaryContentAs(folder.resolve("two/held.bundle"));
    }

    @Test
    void pauses_double_with_failures_up_to_the_usual_one_and_differ_by_a_fifth() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(Backoff.pause(0, minute, 0.5)).isEqualTo(minute);
        assertThat(Backoff.pause(0, minute, 0)).isEqualTo(Duration.ofSeconds(48));
        assertThat(Backoff.pause(0, minute, 1)).isEqualTo(Duration.ofSeconds(72));
        assertThat(Backoff.pause(1, minute, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.pause(4, minute, 0.5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Backoff.pause(7, minute, 0.5)).isEqualTo(minute);
        assertThat(Backoff.pause(Integer.MAX_VALUE, minute, 0.5)).isEqualTo(minute);
    }
}
