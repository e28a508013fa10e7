package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lodestone.fact.Carried;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an address takes and answers, as its description has it: for who asks in a way that it does not know. */
final class Offers {
    private final JsonNode address;

    private Offers(JsonNode address) {
        this.address = address;
    }

    /** Read when somebody first needs it. */
    private static final class Described {
        private static final JsonNode PATHS = read();

        private static JsonNode read() {
            try {
                return new YAMLMapper()
                        .readTree(Carried.text("/META-INF/openapi.yaml"))
                        .path("paths");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Of an address that is not described nothing is offered. */
    static Offers at(String path) {
        String[] parts = path.split("/");
        JsonNode best = Described.PATHS.path("");
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<String, JsonNode> each : Described.PATHS.properties()) {
            int open = open(each.getKey().split("/"), parts);
            if (open < fewest) {
                fewest = open;
                best = each.getValue();
            }
        }
        return new Offers(best);
    }

    /** How many parts of a described address stand for anything; very many if a path is not of it. */
    private static int open(String[] described, String[] parts) {
        int open = described.length == parts.length ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < parts.length && open < Integer.MAX_VALUE; i++) {
            boolean anything = described[i].startsWith("{");
            open = anything ? open + 1 : described[i].equals(parts[i]) ? open : Integer.MAX_VALUE;
        }
        return open;
    }

    Set<String> methods() {
        Set<String> methods = new TreeSet<>();
        address.fieldNames().forEachRemaining(m -> methods.add(m.toUpperCase(Locale.ROOT)));
        methods.retainAll(Set.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The media types that a method takes. */
    Set<String> taken(String method) {
        Set<String> types = new TreeSet<>();
        types(operation(method).path("requestBody"), types);
        return types;
    }

    /** The media types that a method answers in. */
    Set<String> answered(String method) {
        Set<String> types = new TreeSet<>();
        for (Map.Entry<String, JsonNode> response :
                operation(method).path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                types(response.getValue(), types);
            }
        }
        return types;
    }

    private JsonNode operation(String method) {
        return address.path(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT));
    }

    private static void types(JsonNode described, Set<String> into) {
        described.path("content").fieldNames().forEachRemaining(into::add);
    }
}
