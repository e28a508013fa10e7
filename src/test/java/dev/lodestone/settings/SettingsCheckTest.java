package dev.lodestone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    /** It started open. */
    @Test
    void a_misspelt_setting_is_an_error_with_the_one_that_was_meant() {
        assertThat(SettingsCheck.faults(Map.of("lodestone.acess.keys", "keys"), Map.of()))
                .containsExactly("there is no setting lodestone.acess.keys; did you mean lodestone.access.keys?");
        assertThat(SettingsCheck.faults(
                        Map.of("lodestone.acess.keys", "keys"), Map.of("LODESTONE_ACESS_KEYS", "keys", "HOME", "/")))
                .containsExactly("there is no setting LODESTONE_ACESS_KEYS; did you mean LODESTONE_ACCESS_KEYS?");
    }

    @Test
    void what_is_well_written_is_no_error() {
        assertThat(SettingsCheck.faults(
                        Map.of("lodestone.limits.body", "20M", "lodestone.archive.mask", "Stockpile,#CN-06"),
                        Map.of("LODESTONE_DECISION_LOG_TO", "stdout", "LODESTONE_JAVA_OPTS", "-Xmx1g")))
                .isEmpty();
    }

    @Test
    void the_native_binary_says_that_it_has_no_other_compiler() {
        String imageCode = "org.graalvm.nativeimage.imagecode";
        System.setProperty(imageCode, "buildtime");
        try {
            assertThat(SettingsCheck.faults(Map.of("lodestone.rules.drools", "check"), Map.of()))
                    .containsExactly(
                            "lodestone.rules.drools=check: the native binary does not carry Drools' own compiler;"
                                    + " run the service on the JVM");
        } finally {
            System.clearProperty(imageCode);
        }
        assertThat(SettingsCheck.faults(Map.of("lodestone.rules.drools", "check"), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limits.facts, abc",
        "rules.drools, yes",
        "limits.concurrent, -3",
        "limits.concurrent, 0",
        "limits.body, xx",
        "limits.receive, 5x",
        "archive.retention, foo",
        "access.oidc, maybe",
        "access.authoring, yes",
        "archive.mask, Nonsense",
        "archive.url, ''",
        "bundle.url, rules.bundle",
        "bundle.collector, ftp://example.org/",
    })
    void a_bad_value_names_its_setting(String name, String value) {
        assertThat(SettingsCheck.faults(Map.of("lodestone." + name, value), Map.of()))
                .first()
                .asString()
                .startsWith("lodestone." + name + "=" + value + " is not ");
    }

    @Test
    void revisions_are_kept_in_the_archive_and_no_bundles_come_beside_them() {
        assertThat(SettingsCheck.faults(Map.of("lodestone.rules.revisions", "true"), Map.of()))
                .isEmpty();
        assertThat(SettingsCheck.faults(
                        Map.of("lodestone.rules.revisions", "true", "lodestone.archive.url", "off"), Map.of()))
                .containsExactly(
                        "lodestone.rules.revisions is set and lodestone.archive.url is off: revisions are kept in"
                                + " the archive");
        assertThat(SettingsCheck.faults(
                        Map.of(
                                "lodestone.rules.revisions", "true",
                                "lodestone.bundle.trust", "k",
                                "lodestone.bundle.url", "https://example.org/b"),
                        Map.of()))
                .containsExactly(
                        "lodestone.bundle.url and lodestone.rules.revisions are both set, and rules come from one"
                                + " place: take one away");
    }

    @Test
    void rules_come_from_a_folder_or_from_bundles() {
        Map<String, String> bundles =
                Map.of("lodestone.bundle.url", "https://example.org/b", "lodestone.bundle.trust", "k");
        assertThat(SettingsCheck.faults(bundles, Map.of())).isEmpty();
        Map<String, String> both = new java.util.HashMap<>(bundles);
        both.put("lodestone.rules", "rules");
        assertThat(SettingsCheck.faults(both, Map.of()))
                .containsExactly("lodestone.rules and lodestone.bundle.url are both set, and rules come from one place:"
                        + " take one away");
        assertThat(SettingsCheck.faults(Map.of("lodestone.bundle.url", "https://example.org/b"), Map.of()))
                .containsExactly("lodestone.bundle.url is set without lodestone.bundle.trust: name the public keys that"
                        + " bundles are signed with");
        assertThat(SettingsCheck.faults(Map.of("lodestone.bundle.every", "60s"), Map.of()))
                .containsExactly("lodestone.bundle.every is set without lodestone.bundle.url: set it too, or take this"
                        + " away");
    }

    @Test
    void the_documentation_has_each_setting() throws Exception {
        Matcher matcher = Pattern.compile("`(lodestone\\.[a-z.-]+)`")
                .matcher(Files.readString(Path.of("docs/configuration.md")).replaceAll("(?m)^[^|].*$", ""));
        TreeSet<String> documented = new TreeSet<>();
        while (matcher.find()) {
            documented.add(matcher.group(1));
        }
        assertThat(documented).isEqualTo(SettingsCheck.names());
    }
}
