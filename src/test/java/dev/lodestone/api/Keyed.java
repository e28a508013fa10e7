package dev.lodestone.api;

import dev.lodestone.access.Role;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A service that wants to know who asks, and writes it down: there is a key for each role, by its name, and for two people. */
public class Keyed implements QuarkusTestProfile {
    static final String ASSESSOR = "jane";
    static final String OPERATOR = "prom";
    static final Path AUDIT = Path.of("target", "keyed", "audit.ndjson");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.createDirectories(AUDIT.getParent());
            Files.deleteIfExists(AUDIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream<String> roles = Arrays.stream(Role.values()).map(Role::toString).map(role -> TestKeys.line(role, role));
        Stream<String> people = Stream.of(TestKeys.line(ASSESSOR, "assessor"), TestKeys.line(OPERATOR, "operator"));
        return Map.of(
                "lodestone.access.keys",
                TestKeys.file(Stream.concat(roles, people).toArray(String[]::new))
                        .toString(),
                "lodestone.access.authoring",
                "true",
                "lodestone.mcp",
                "true",
                "lodestone.audit.to",
                AUDIT.toString(),
                "lodestone.archive.url",
                AUDIT.resolveSibling("archive.db").toString());
    }
}
