package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    @Test
    void every_endpoint_is_described_with_what_it_takes_and_answers() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(get("/q/openapi?format=JSON").body().asString())
                .path("paths");
        List<String> silent = new ArrayList<>();
        Set<String> served = new TreeSet<>();
        for (Class<?> resource : RolesTest.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String route = RolesTest.route(resource, method);
                if (route != null && resource != OpenApiResource.class) {
                    String verb = route.split(" ")[0].toLowerCase(Locale.ROOT);
                    String path = route.split(" ")[1];
                    served.add(verb + " " + path);
                    silent.addAll(missing(verb + " " + path, paths.path(path), verb, method));
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(described(paths)).isEqualTo(served);
    }

    private static Set<String> described(JsonNode paths) {
        Set<String> described = new TreeSet<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (!verb.equals("parameters")) {
                        described.add(verb + " " + path.getKey());
                    }
                }));
        return described;
    }

    private static List<String> missing(String endpoint, JsonNode path, String verb, Method method) {
        List<String> missing = new ArrayList<>();
        JsonNode operation = path.path(verb);
        if (operation.path("summary").asText("").isBlank()) {
            missing.add(endpoint + ": summary");
        }
        if (operation.path("responses").isEmpty()) {
            missing.add(endpoint + ": responses");
        }
        Set<String> told = new TreeSet<>(told(path));
        told.addAll(told(operation));
        IN_PATH.matcher(endpoint)
                .results()
                .map(m -> "path " + m.group(1))
                .filter(p -> !told.contains(p))
                .forEach(p -> missing.add(endpoint + ": " + p));
        asked(method)
                .map(q -> "query " + q)
                .filter(p -> !told.contains(p))
                .forEach(p -> missing.add(endpoint + ": " + p));
        forms(method, Consumes.class, Consumes::value)
                .filter(form -> !operation.path("requestBody").path("content").has(form))
                .forEach(form -> missing.add(endpoint + ": a body of " + form));
        forms(method, Produces.class, Produces::value)
                .filter(form ->
                        !operation.path("responses").path("200").path("content").has(form))
                .forEach(form -> missing.add(endpoint + ": an answer of " + form));
        return missing;
    }

    /** The forms of a method, or of all of its class; JSON goes without saying. */
    private static <A extends Annotation> Stream<String> forms(
            Method method, Class<A> kind, Function<A, String[]> value) {
        A said = method.isAnnotationPresent(kind)
                ? method.getAnnotation(kind)
                : method.getDeclaringClass().getAnnotation(kind);
        return said == null
                ? Stream.of()
                : Arrays.stream(value.apply(said))
                        .map(form -> form.replaceAll(";.*", ""))
                        .filter(form -> !form.equals("application/json") && !form.equals("*/*"));
    }

    private static List<String> told(JsonNode described) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(p -> p.path("in").asText() + " " + p.path("name").asText())
                .toList();
    }

    private static Stream<String> asked(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(p -> p.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(p.getType().getDeclaredFields())
                                .filter(f -> f.isAnnotationPresent(RestQuery.class))
                                .map(OpenApiTest::name)
                        : Stream.ofNullable(name(p)));
    }

    private static String name(Field field) {
        String name = field.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? field.getName() : name;
    }

    private static String name(Parameter parameter) {
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        return query == null ? null : query.value().isEmpty() ? parameter.getName() : query.value();
    }

    @Test
    void it_is_yaml_unless_json_is_asked_for() {
        get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(startsWith("openapi: 3.1.0"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"));
        given().accept("application/json")
                .get("/q/openapi?format=yaml")
                .then()
                .contentType(startsWith("application/yaml"));
    }
}
