package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleGate;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that pull bundles from a server, looked at one look at a time. */
abstract class Pulling {
    static final Duration WITHIN = Duration.ofSeconds(2);
    static final long MOST = 200_000;

    @TempDir
    Path folder;

    BundleHost host;
    SigningKey key;
    LocalDate today = LocalDate.of(2026, 12, 1);
    private final List<Replica> replicas = new ArrayList<>();

    /** A service as far as its rules go. */
    final class Replica {
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
            rules = LiveRules.handed(url.toString(), pull.files(), this::told, new RuleGate(true, false));
            replicas.add(this);
        }

        /** Who is told that the rules are not the newest asks at once why. */
        private void told(LiveRules.Status status) {
            if (status.isDegraded()) {
                assertThat(pull.status().error()).isNotNull();
            }
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

    RuleBundle bundle(String rule, long revision) {
        return Bundled.of(Bundled.rules(rule), revision, key);
    }

    Replica replica() {
        return new Replica("held", host.url(), null);
    }

    /** One that has revision 5 in use. */
    Replica begun() {
        Replica replica = replica().look();
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().revision()).isEqualTo(5);
        return replica;
    }

    void keepsFive(Replica replica) throws Exception {
        assertThat(replica.has("one")).isTrue();
        assertThat(replica.pull.status().revision()).isEqualTo(5);
        assertThat(Files.readAllBytes(folder.resolve("held/held.bundle")))
                .isEqualTo(bundle("one", 5).bytes());
    }
}
