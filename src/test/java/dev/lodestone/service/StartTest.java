package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service does not start with, and how it says so. */
class StartTest {
    @Test
    void it_does_not_listen_where_anybody_may_ask_unless_it_is_told_to() throws Exception {
        assertThat(refusal(Map.of("quarkus.http.host", "0.0.0.0", "lodestone.archive.url", "off")))
                .contains("error: the service cannot start: Refusing to listen on 0.0.0.0 where anybody may ask")
                .contains("lodestone.access.keys")
                .doesNotContain("\tat ");
    }

    @Test
    void it_says_which_file_of_keys_it_cannot_read(@TempDir Path folder) throws Exception {
        String keys = folder.resolve("keys").toString();
        assertThat(refusal(Map.of("lodestone.access.keys", keys, "lodestone.archive.url", "off")))
                .contains("error: the service cannot start: cannot read the API keys in " + keys)
                .doesNotContain("\tat ");
    }

    @Test
    void it_says_which_setting_is_misspelt_or_makes_no_sense() throws Exception {
        assertThat(refusal(Map.of("lodestone.acess.keys", "keys", "lodestone.archive.url", "off")))
                .contains("there is no setting lodestone.acess.keys; did you mean lodestone.access.keys?");
        assertThat(refusal(Map.of("lodestone.limits.facts", "many", "lodestone.archive.url", "off")))
                .contains("lodestone.limits.facts=many is not a whole number from 1");
    }

    @Test
    void it_says_all_that_is_wrong_with_the_settings_at_once() throws Exception {
        assertThat(refusal(Map.of(
                        "lodestone.limits.receive", "5x",
                        "lodestone.rules.gate", "none",
                        "lodestone.limts.body", "20M",
                        "lodestone.bundle.every", "60s")))
                .contains("lodestone.limits.receive=5x is not a time such as 60s or 3650d; ")
                .contains("lodestone.rules.gate=none is not trial or cases; ")
                .contains("there is no setting lodestone.limts.body; did you mean lodestone.limits.body?; ")
                .contains("lodestone.bundle.every is set without lodestone.bundle.url")
                .doesNotContain("SRCFG")
                .doesNotContain("\tat ");
    }

    private static String refusal(Map<String, String> settings) throws Exception {
        Process process = Service.launch(List.of(), settings);
        try {
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
