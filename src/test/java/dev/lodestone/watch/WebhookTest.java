package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a receiver asks to be left alone. */
class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void a_wait_is_told_in_seconds_or_as_a_time() {
        assertThat(Webhook.wait("120", NOW)).isEqualTo(Duration.ofSeconds(120));
        assertThat(Webhook.wait("Mon, 30 Nov 2026 12:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Webhook.wait("Sat, 05 Dec 2099 12:00:00 GMT", NOW)).isEqualTo(Duration.ofSeconds(999_999));
    }

    @Test
    void what_is_no_wait_is_none() {
        assertThat(Webhook.wait("", NOW)).isNull();
        assertThat(Webhook.wait("soon", NOW)).isNull();
        assertThat(Webhook.wait("Mon, 30 Nov 2026 11:00:00 GMT", NOW)).isNull();
    }
}
