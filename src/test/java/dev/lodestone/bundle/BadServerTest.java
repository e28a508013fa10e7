package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever a server sends or does, the last good bundle stays in use, and the reason is told. */
class BadServerTest extends Pulling {

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
        AtomicInteger sent = new AtomicInteger();
        host.behaves(exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            OutputStream out = exchange.getResponseBody();
            for (byte each : bytes) {
                out.write(each);
                out.flush();
                sent.incrementAndGet();
                Thread.sleep(50);
            }
        });
        replica.look();
        assertThat(replica.pull.status().error()).contains("it takes longer than 2000 ms");
        assertThat(sent.get()).as("bytes until it is given up").isLessThan(bytes.length / 2);
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
}
