package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleGate;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from a server is in use if it is good; whatever is wrong with it, the last good one stays, and the reason is told. */
class BundlePullTest {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final long MOST = 200_000;

    @TempDir
    private Path folder;

    private BundleHost host;
    private SigningKey key;
    private LocalDate today = LocalDate.of(2026, 12, 1);
    private final List<Replica> replicas = new ArrayList<>();

    /** A service as far as its rules go. */
    private final class Replica {
        final BundlePull pull;
        final LiveRules rules;

        Replica(String name, URI url, URI collector) {
            BundlePull.Origin origin = new BundlePull.Origin(
                    url,
                    folder.resolve("trust"),
                    folder.resolve(name),
                    Duration.ofMillis(200),
                    MOST,
                    WITHIN,
                    collector);
            pull = new BundlePull(origin, new Today());
            rules = LiveRules.handed(url.toString(), pull.files(), s -> {}, new RuleGate(true, false));
            replicas.add(this);
        }

        Replica look() {
            pull.look(rules);
            return this;
        }

        boolean has(String rule) {
            return rules.status().advisor() != null
                    && rules.status().advisor().rules().rule("live/" + rule) != null;
        }

        void refuses(String why) {
            look();
            assertThat(pull.status().error()).contains(why);
            assertThat(rules.status().isDegraded()).as("degraded").isTrue();
        }
    }

    private final class Today extends Clock {
        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void serve() throws Exception {
        key = Bundled.key(folder, "key");
        Bundled.trust(folder.resolve("trust"), folder, "key");
        host = new BundleHost();
        host.serves(bundle("one", 5));
    }

    @AfterEach
    void end() {
        replicas.forEach(r -> r.pull.close());
        host.close();
    }

    private RuleBundle bundle(String rule, long revision) {
        return Bundled.of(Bundled.rules(rule), revision, key);
    }

    private Replica replica() {
        return new Replica("held", host.url(), null);
    }

    /** One that has revision 5 in use. */
    private Replica begun() {
        Replica replica = replica().look();
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().revision()).isEqualTo(5);
        return replica;
    }

    private void keepsFive(Replica replica) throws Exception {
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().revision()).isEqualTo(5);
        assertThat(Files.readAllBytes(folder.resolve("held/held.bundle")))
                .isEqualTo(bundle("one", 5).bytes());
    }

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
    void flipped_bytes_are_refused() throws Exception {
        Replica replica = begun();
        byte[] bytes = bundle("two", 6).bytes();
        for (int i = 0; i < bytes.length; i += 97) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x20;
            host.serves(flipped, "\"" + i + "\"");
            replica.look();
            assertThat(replica.pull.status().error()).as("byte %d", i).isNotBlank();
        }
        keepsFive(replica);
    }

    @Test
    void an_older_revision_and_another_of_the_same_number_are_refused() throws Exception {
        Replica replica = begun();
        host.serves(bundle("two", 4));
        replica.refuses("sends revision 4, which is older than 5, which is in use");
        host.serves(bundle("two", 5));
        replica.refuses("sends other content as revision 5, which is in use");
        keepsFive(replica);
        host.serves(bundle("one", 5));
        assertThat(replica.look().rules.status().isDegraded()).isFalse();
    }

    @Test
    void an_older_revision_is_refused_after_a_restart_too() throws Exception {
        begun();
        host.serves(bundle("two", 4));
        Replica again = replica();
        again.refuses("older than 5");
        keepsFive(again);
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
    void the_same_tag_with_other_bytes_is_a_lie() throws Exception {
        host.serves(bundle("one", 5).bytes(), "\"always\"");
        Replica replica = begun();
        byte[] other = bundle("two", 6).bytes();
        host.behaves(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"always\"");
            host.send(exchange, other);
        });
        replica.refuses("sends other bytes than before under the same ETag, \"always\"");
        keepsFive(replica);
    }

    @Test
    void nothing_new_where_nothing_is_held_is_a_lie() {
        host.behaves(exchange -> host.status(exchange, 304));
        replica().refuses("says that nothing has changed (304), but nothing is held");
    }

    @Test
    void a_body_that_is_cut_is_refused() throws Exception {
        Replica replica = begun();
        byte[] bytes = bundle("two", 6).bytes();
        host.behaves(exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        });
        replica.look();
        assertThat(replica.pull.status().error()).isNotBlank();
        host.serves(Arrays.copyOf(bytes, bytes.length / 2), null);
        replica.refuses("is damaged or cut");
        keepsFive(replica);
    }

    @Test
    void a_body_that_trickles_is_given_up_after_a_time() throws Exception {
        Replica replica = begun();
        byte[] bytes = bundle("two", 6).bytes();
        host.behaves(exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            OutputStream out = exchange.getResponseBody();
            for (byte each : bytes) {
                out.write(each);
                out.flush();
                Thread.sleep(50);
            }
        });
        long begun = System.nanoTime();
        replica.look();
        assertThat(replica.pull.status().error()).contains("it takes longer than 2000 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WITHIN.multipliedBy(3));
        host.behaves(exchange -> Thread.sleep(WITHIN.multipliedBy(2).toMillis()));
        replica.look();
        assertThat(replica.pull.status().error()).contains("it takes longer than 2000 ms");
        keepsFive(replica);
    }

    @Test
    void one_that_is_too_large_is_not_read_to_its_end() throws Exception {
        Replica replica = begun();
        host.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 1 << 14; i++) {
                exchange.getResponseBody().write(much);
            }
        });
        replica.refuses("sends more than the " + MOST + " bytes that a bundle may have");
        keepsFive(replica);
    }

    @Test
    void one_that_would_unpack_to_very_much_is_not_unpacked() throws Exception {
        Replica replica = begun();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[64 << 20]);
        }
        host.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            host.send(exchange, packed.toByteArray());
        });
        replica.refuses("sends it packed");
        host.serves(packed.toByteArray(), null);
        replica.refuses("is no bundle");
        keepsFive(replica);
    }

    @Test
    void nobody_is_followed_elsewhere() throws Exception {
        Replica replica = begun();
        try (BundleHost elsewhere = new BundleHost()) {
            elsewhere.serves(bundle("two", 6));
            host.behaves(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url().toString());
                host.status(exchange, 302);
            });
            replica.refuses("leads elsewhere (302)");
            assertThat(elsewhere.answers).isEmpty();
        }
        keepsFive(replica);
    }

    @Test
    void an_expired_bundle_or_key_is_not_taken_and_what_is_in_use_stays() throws Exception {
        Replica replica = begun();
        today = Bundled.UNTIL.plusDays(1);
        host.serves(bundle("two", 6));
        replica.refuses("revision 6 expired after 2027-06-30");
        host.serves(bundle("one", 5));
        replica.refuses("revision 5 expired after 2027-06-30");
        keepsFive(replica);
        today = LocalDate.of(2027, 1, 1);
        Bundled.trust(folder.resolve("trust"), folder, "key", "not-after: 2026-12-31");
        host.serves(bundle("two", 6));
        replica.refuses("the key " + key.fingerprint() + " expired after 2026-12-31");
        keepsFive(replica);
    }

    @Test
    void rules_that_are_broken_or_fail_their_cases_are_refused_and_not_tried_twice() throws Exception {
        Replica replica = begun();
        host.serves(Bundled.of(Bundled.rules("two", "{ rule: live/two, economy: US }"), 6, key));
        replica.refuses("'nothing comes of nothing' fails");
        long refusals = replica.rules.status().refusals();
        replica.refuses("'nothing comes of nothing' fails");
        assertThat(replica.rules.status().refusals()).isEqualTo(refusals);
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
    void what_cannot_be_kept_is_not_used() throws Exception {
        Replica replica = replica();
        Files.writeString(folder.resolve("held"), "a file where the folder should be");
        replica.refuses("the rules cannot be kept");
        assertThat(replica.rules.status().advisor()).isNull();
        Files.delete(folder.resolve("held"));
        replica.refuses("the rules cannot be kept");
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
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (one.pull.status().revision() != 11 || two.pull.status().revision() != 11) {
            assertThat(System.nanoTime())
                    .as(one.pull.status() + " " + two.pull.status())
                    .isLessThan(end);
            Thread.sleep(50);
        }
        assertThat(one.has("r11")).isTrue();
        assertThat(two.has("r11")).isTrue();
        assertThat(folder.resolve("one/held.bundle")).hasSameBinaryContentAs(folder.resolve("two/held.bundle"));
    }

    @Test
    void pauses_double_with_failures_up_to_the_usual_one_and_differ_by_a_fifth() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(BundlePull.pause(0, minute, 0.5)).isEqualTo(minute);
        assertThat(BundlePull.pause(0, minute, 0)).isEqualTo(Duration.ofSeconds(48));
        assertThat(BundlePull.pause(0, minute, 1)).isEqualTo(Duration.ofSeconds(72));
        assertThat(BundlePull.pause(1, minute, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BundlePull.pause(4, minute, 0.5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(BundlePull.pause(7, minute, 0.5)).isEqualTo(minute);
        assertThat(BundlePull.pause(Integer.MAX_VALUE, minute, 0.5)).isEqualTo(minute);
    }
}
