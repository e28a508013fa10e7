package dev.lodestone.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the cases of a theme: a list of {@code name}, {@code asOf}, optional {@code for}, {@code given} (facts, whose source may
 * be left out), {@code then} (flags) and optional {@code asks} (questions).
 */
public final class CaseFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> FIELDS = List.of("name", "asOf", "for", "given", "then", "asks");
    private static final List<String> EXPECTED = List.of("rule", "economy", "mineral", "severity", "certainty", "says");
    static final String SUFFIX = ".cases.yaml";

    private CaseFile() {}

    /** The theme that a file's cases are of. */
    static String theme(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(SUFFIX, "");
    }

    /** @throws BadInput with everything that is wrong with the file */
    public static List<RuleCase> read(String file, String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? file
                    : file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr();
            throw new BadInput(place, e.getOriginalMessage().split("\\R")[0], null);
        }
        List<Problem> problems = new ArrayList<>();
        List<RuleCase> cases = new ArrayList<>();
        List<Integer> lines = lines(text);
        for (int i = 0; i < root.size(); i++) {
            int line = i < lines.size() ? lines.get(i) : 0;
            try {
                cases.add(read(file, line, root.get(i)));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return cases;
    }

    private static RuleCase read(String file, int line, JsonNode node) {
        String at = file + ":" + line;
        known(at, node, FIELDS, "a case");
        ObjectNode request = YAML.createObjectNode();
        request.set("asOf", node.path("asOf"));
        if (node.has("for")) {
            request.set("for", node.get("for"));
        }
        JsonNode given = node.path("given").deepCopy();
        for (JsonNode fact : given) {
            if (fact instanceof ObjectNode object && !object.has("source")) {
                object.put("source", "case");
            }
        }
        request.set("facts", given);
        Request read = JsonIntake.read(request, at, Intake.MAX_FACTS);
        if (node.path("name").asText().isBlank() || read.asOf() == null || !node.has("then")) {
            throw new BadInput(at, "a case needs 'name', 'asOf' and 'then'", "- name: a ban is critical");
        }
        return new RuleCase(
                file,
                line,
                theme(file),
                node.get("name").asText(),
                read,
                expected(at, node.get("then")),
                node.has("asks") ? expected(at, node.get("asks")) : null);
    }

    private static List<RuleCase.Expected> expected(String at, JsonNode list) {
        List<RuleCase.Expected> all = new ArrayList<>();
        for (JsonNode e : list) {
            known(at, e, EXPECTED, "an expected conclusion");
            all.add(new RuleCase.Expected(
                    text(e, "rule"),
                    text(e, "economy"),
                    text(e, "mineral"),
                    lower(text(e, "severity")),
                    lower(text(e, "certainty")),
                    text(e, "says")));
        }
        return all;
    }

    private static void known(String at, JsonNode node, List<String> fields, String what) {
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                String nearest = Words.nearest(name, fields);
                throw new BadInput(
                        at,
                        what + " has no field '" + name + "'",
                        nearest == null
                                ? "its fields are " + String.join(", ", fields)
                                : "did you mean '" + nearest + "'?");
            }
        });
    }

    private static String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** Where each case begins: cases are the items of the outermost list. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        String[] all = text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (all[i].startsWith("- ")) {
                lines.add(i + 1);
            }
        }
        return lines;
    }
}
