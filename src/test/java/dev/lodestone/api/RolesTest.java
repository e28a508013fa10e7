package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.access.Asker;
import dev.lodestone.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every address, however it is spelt, by everybody: nobody gets what is not theirs. */
@QuarkusTest
@TestProfile(Keyed.class)
class RolesTest {
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    /** What each takes, written down here again: the annotations are what is tested. */
    private static final Map<String, Role> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/v1/assessments", Role.READER),
            Map.entry("POST /api/v1/assessments", Role.ASSESSOR),
            Map.entry("POST /api/v1/assessments/batch", Role.ASSESSOR),
            Map.entry("GET /api/v1/assessments/{id}", Role.READER),
            Map.entry("GET /api/v1/assessments/{id}/trace", Role.READER),
            Map.entry("POST /api/v1/assessments/{id}/replay", Role.ASSESSOR),
            Map.entry("POST /api/v1/why", Role.ASSESSOR),
            Map.entry("POST /api/v1/why-not", Role.ASSESSOR),
            Map.entry("POST /api/v1/rule-traces", Role.ASSESSOR),
            Map.entry("POST /api/v1/timings", Role.ASSESSOR),
            Map.entry("POST /api/v1/sensitivities", Role.ASSESSOR),
            Map.entry("POST /api/v1/plans", Role.ASSESSOR),
            Map.entry("POST /api/v1/comparisons", Role.ASSESSOR),
            Map.entry("POST /api/v1/timelines", Role.ASSESSOR),
            Map.entry("POST /api/v1/odds", Role.ASSESSOR),
            Map.entry("POST /api/v1/stresses", Role.ASSESSOR),
            Map.entry("POST /api/v1/facts", Role.ASSESSOR),
            Map.entry("GET /api/v1/imports", Role.READER),
            Map.entry("POST /api/v1/imports", Role.ASSESSOR),
            Map.entry("POST /api/v1/imports/rows", Role.ASSESSOR),
            Map.entry("GET /api/v1/dossiers", Role.READER),
            Map.entry("GET /api/v1/dossiers/{name}", Role.READER),
            Map.entry("PUT /api/v1/dossiers/{name}", Role.ASSESSOR),
            Map.entry("PATCH /api/v1/dossiers/{name}", Role.ASSESSOR),
            Map.entry("DELETE /api/v1/dossiers/{name}", Role.ASSESSOR),
            Map.entry("GET /api/v1/dossiers/{name}/versions", Role.READER),
            Map.entry("GET /api/v1/dossiers/{name}/diff", Role.READER),
            Map.entry("GET /api/v1/changes", Role.READER),
            Map.entry("GET /api/v1/changes/digest", Role.READER),
            Map.entry("GET /api/v1/watches", Role.READER),
            Map.entry("POST /api/v1/watches", Role.ASSESSOR),
            Map.entry("GET /api/v1/watches/{id}", Role.READER),
            Map.entry("DELETE /api/v1/watches/{id}", Role.ASSESSOR),
            Map.entry("GET /api/v1/watches/{id}/dead", Role.READER),
            Map.entry("POST /api/v1/watches/{id}/dead/retries", Role.ASSESSOR),
            Map.entry("GET /api/v1/variants", Role.READER),
            Map.entry("GET /api/v1/vocabulary", Role.READER),
            Map.entry("GET /api/v1/fact-types", Role.READER),
            Map.entry("GET /api/v1/rules", Role.READER),
            Map.entry("GET /api/v1/rules/{theme}/{name}", Role.READER),
            Map.entry("GET /api/v1/rules/{theme}/{name}/coverage", Role.READER),
            Map.entry("GET /api/v1/rules/files/{name}", Role.READER),
            Map.entry("GET /api/v1/rules/status", Role.READER),
            Map.entry("POST /api/v1/rules/checks", Role.AUTHOR),
            Map.entry("POST /api/v1/rules/completions", Role.AUTHOR),
            Map.entry("POST /api/v1/rules/hovers", Role.AUTHOR),
            Map.entry("POST /api/v1/rules/impacts", Role.AUTHOR),
            Map.entry("GET /api/v1/parameters", Role.READER),
            Map.entry("GET /api/v1/revisions", Role.READER),
            Map.entry("POST /api/v1/revisions", Role.AUTHOR),
            Map.entry("GET /api/v1/revisions/{number}", Role.READER),
            Map.entry("GET /api/v1/revisions/{number}/diff", Role.READER),
            Map.entry("GET /api/v1/revisions/{number}/files/{name}", Role.READER),
            Map.entry("GET /api/v1/revisions/{number}/shadow", Role.READER),
            Map.entry("POST /api/v1/revisions/{number}/proof", Role.AUTHOR),
            Map.entry("DELETE /api/v1/revisions/{number}/proof", Role.AUTHOR),
            Map.entry("POST /api/v1/revisions/{number}/withdrawal", Role.AUTHOR),
            Map.entry("POST /api/v1/revisions/{number}/approval", Role.APPROVER),
            Map.entry("POST /api/v1/revisions/{number}/live", Role.APPROVER),
            Map.entry("POST /api/v1/revisions/rollback", Role.APPROVER),
            Map.entry("POST /mcp", Role.READER),
            Map.entry("GET /mcp", Role.READER),
            Map.entry("DELETE /mcp", Role.READER),
            Map.entry("GET /q/openapi", Role.READER)));

    private static final Map<String, Role> BESIDE =
            Map.of("GET /q/metrics", Role.OPERATOR, "GET /q/nonsense", Role.OPERATOR);

    static final List<Class<?>> RESOURCES = List.of(
            ArchiveResource.class,
            AssessmentResource.class,
            BatchResource.class,
            ChangeResource.class,
            CoverageResource.class,
            CursorResource.class,
            DossierResource.class,
            FactResource.class,
            FactTypeResource.class,
            ImpactResource.class,
            ImportResource.class,
            InquiryResource.class,
            McpResource.class,
            NamedDossierResource.class,
            OpenApiResource.class,
            RevisionResource.class,
            RuleFileResource.class,
            RuleResource.class,
            VariantResource.class,
            VocabularyResource.class,
            WatchResource.class);

    @Test
    void every_method_of_every_resource_says_the_role_that_is_written_down_here() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String route = route(resource, method);
                if (route != null) {
                    found.add(route);
                    assertThat(method.getAnnotation(Needs.class))
                            .as(resource.getSimpleName() + "." + method.getName())
                            .isNotNull();
                    assertThat(method.getAnnotation(Needs.class).value())
                            .as(route)
                            .isEqualTo(ROUTES.get(route));
                }
            }
        }
        assertThat(found).isEqualTo(ROUTES.keySet());
        assertThat(SeriesFilter.ROUTES)
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(
                        ROUTES.keySet().stream().map(r -> r.split(" ")[1]).toList()));
        try (var classes = Files.list(java.nio.file.Path.of("src/main/java/dev/lodestone/api"))) {
            assertThat(classes.map(f -> f.getFileName().toString()).filter(f -> f.endsWith("Resource.java")))
                    .containsExactlyInAnyOrderElementsOf(RESOURCES.stream()
                            .map(c -> c.getSimpleName() + ".java")
                            .toList());
        }
    }

    /** The verb and the address that a method of a resource answers; null for one that answers none. */
    static String route(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String address = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value() + " " + address)
                .findFirst()
                .orElse(null);
    }

    @Test
    void roles_include_one_another_as_documented() {
        assertThat(EnumSet.allOf(Role.class).stream().filter(Role.AUTHOR::includes))
                .containsExactly(Role.READER, Role.ASSESSOR, Role.AUTHOR);
        assertThat(EnumSet.allOf(Role.class).stream().filter(Role.ASSESSOR::includes))
                .containsExactly(Role.READER, Role.ASSESSOR);
        assertThat(EnumSet.allOf(Role.class).stream().filter(Role.OPERATOR::includes))
                .containsExactly(Role.READER, Role.OPERATOR);
        assertThat(EnumSet.allOf(Role.class).stream().filter(Role.READER::includes))
                .containsExactly(Role.READER);
    }

    @Test
    void names_of_keys_and_of_tokens_are_told_apart_and_no_name_is_no_entry() {
        assertThat(Asker.withKey("jane", Set.of()).name()).isEqualTo("key:jane");
        assertThat(Asker.withToken("jane", Set.of()).name()).isEqualTo("oidc:jane");
        for (String name : new String[] {null, "", "  ", "a\nb", "x".repeat(201)}) {
            assertThat(Asker.withToken(name, Set.of(Role.AUTHOR)).isKnown()).isFalse();
            assertThat(Asker.withToken(name, Set.of(Role.AUTHOR)).may(Role.READER))
                    .isFalse();
        }
    }

    private enum Who {
        NOBODY,
        READER,
        ASSESSOR,
        AUTHOR,
        APPROVER,
        OPERATOR;

        boolean may(Role role) {
            return this != NOBODY && Role.valueOf(name()).includes(role);
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nobody_gets_round_a_role_however_the_address_is_spelt(Who who) {
        Map<String, Role> all = new TreeMap<>(ROUTES);
        all.putAll(BESIDE);
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        all.entrySet().parallelStream().forEach(route -> {
            String verb = route.getKey().split(" ")[0];
            String path = route.getKey().split(" ")[1].replaceAll("\\{\\w+}", "none");
            int plain = status(verb, path, who);
            boolean refused = plain == 401 || plain == 403;
            if (refused == who.may(route.getValue())) {
                wrong.add(plain + " " + route.getKey());
            }
            if (!who.may(route.getValue())) {
                spelt(verb, path, who, wrong);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static void spelt(String verb, String path, Who who, List<String> wrong) {
        for (String spelt : spellings(path)) {
            for (String method : List.of(verb, verb.equals("GET") ? "HEAD" : "PUT", "OPTIONS")) {
                int status = status(method, spelt, who);
                // What an address offers is no secret among those who may ask at all.
                boolean given = status < 400 && !method.equals("OPTIONS");
                if (given || who == Who.NOBODY && status != 401 && status != 400) {
                    wrong.add(status + " " + method + " " + spelt);
                }
            }
        }
    }

    private static Set<String> spellings(String path) {
        Set<String> spellings = new LinkedHashSet<>();
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            String before = path.substring(0, i);
            String after = path.substring(i);
            for (String between : List.of(";x", ";x=1;y", "/", "/.", "/%2e", "/y/..", "/y/%2e%2e", "%3bx", "/;x")) {
                spellings.add(before + between + after);
            }
        }
        for (String end : List.of("/", ";x", "%3b", "%2f", "/.", "//", "?a=b;c", ".json")) {
            spellings.add(path + end);
        }
        spellings.add(path.toUpperCase(Locale.ROOT));
        spellings.add(path.replace("api", "%61pi").replace("/q/", "/%71/"));
        spellings.add(path.replace("v1", "V1"));
        spellings.removeIf(spelling -> !spelling.startsWith("/"));
        return spellings;
    }

    /** Sends the address as it is: clients put addresses right. */
    private static int status(String method, String path, Who who) {
        String key = who == Who.NOBODY ? "" : "X-API-Key: key-of-" + who.name().toLowerCase(Locale.ROOT) + "\r\n";
        String body = List.of("POST", "PUT", "PATCH").contains(method) ? BODY : "";
        String type = path.contains("/rules")
                ? "text/plain"
                : path.contains("batch") ? "application/x-ndjson" : "application/json";
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + key + "Connection: close\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
