package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped says what it carries: no jar is missing from the list for machines or from the notices. */
class NoticesTest {
    private static final Path PACKAGE = Path.of("target/quarkus-app");

    private static List<String> jars() throws Exception {
        List<String> jars = new ArrayList<>();
        for (String folder : List.of("lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(PACKAGE.resolve(folder))) {
                files.map(f -> f.getFileName().toString().replaceFirst("\\.jar$", ""))
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    @Test
    void each_jar_of_the_package_is_in_the_sbom() throws Exception {
        JsonNode bom = new ObjectMapper()
                .readTree(PACKAGE.resolve("lodestone-sbom.json").toFile());
        Set<String> listed = new TreeSet<>();
        for (JsonNode component : bom.required("components")) {
            String purl = component.path("purl").asText();
            String classifier =
                    purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
            listed.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText() + classifier);
            assertThat(component.path("licenses")).as(purl).isNotEmpty();
        }
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(listed).containsAll(jars());
    }

    @Test
    void each_jar_of_the_package_has_its_licence_in_the_notices() throws Exception {
        String notices = Files.readString(PACKAGE.resolve("third-party.txt"));
        assertThat(notices).doesNotContain("NO LICENCE NAMED");
        long lines = notices.lines().filter(l -> l.contains(" - ")).count();
        assertThat(lines).isGreaterThanOrEqualTo(jars().size());
    }
}
