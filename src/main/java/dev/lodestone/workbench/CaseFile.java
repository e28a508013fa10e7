package dev.lodestone.workbench;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.drl.YamlFault;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the cases of a theme: a list of {@code name}, {@code asOf}, optional {@code for}, {@code given} (facts, whose source may
 * be left out), {@code then} (flags) and optional {@code asks} (questions).
 */
public final class CaseFile {
    private static final ObjectMapper YAML = new ObjectMapper(YamlTrees.FACTORY);
    private static final List<String> FIELDS = List.of("name", "asOf", "for", "given", "then", "asks");
    private static final List<String> EXPECTED = List.of("rule", "economy", "mineral", "severity", "certainty", "says");
    /** What may be an alias: most texts have none, and are not read twice. */
    private static final Pattern ALIAS = Pattern.compile("[\\s\\[,{]\\*[\\w-]");

    static final String SUFFIX = ".cases.yaml";

    /** @param cases also those with which something is wrong; a request that cannot be read is null */
    record Reading(List<RuleCase> cases, List<Problem> problems) {}

    private final String file;
    private final Places places;
    private final List<Problem> problems = new ArrayList<>();

    private CaseFile(String file, String text) {
        this.file = file;
        this.places = Places.inYaml(text);
    }

    /** The theme that a file's cases are of. */
    static String theme(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(SUFFIX, "");
    }

    /** @throws BadInput with everything that is wrong with the file */
    public static List<RuleCase> read(String file, String text) {
        Reading reading = reading(file, text);
        if (!reading.problems.isEmpty()) {
            throw new BadInput(reading.problems);
        }
        return reading.cases;
    }

    /** What could be read of a file, and everything that is wrong with it. */
    static Reading reading(String file, String text) {
        CaseFile reader = new CaseFile(file, text);
        try {
            if (reader.aliases(text)) {
                return new Reading(List.of(), reader.problems);
            }
            JsonNode root = YAML.readTree(text);
            if (!root.isArray() && !root.isMissingNode() && !root.isNull()) {
                reader.fault("", "cases are a list", "- name: a ban is critical");
            }
            return new Reading(reader.read(root, lines(text)), reader.problems);
        } catch (JsonProcessingException e) {
            YamlFault fault = YamlFault.of(text, e);
            String place = fault.line() == 0 ? file : file + ":" + fault.line() + ":" + fault.column();
            return new Reading(List.of(), List.of(new Problem(place, fault.message(), fault.suggestion())));
        }
    }

    /** Tells of what stands for a part that is written elsewhere, which a tree would keep as a text. */
    private boolean aliases(String text) throws JsonProcessingException {
        if (!ALIAS.matcher(text).find()) {
            return false;
        }
        try (YAMLParser parser = YamlTrees.FACTORY.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    JsonLocation at = parser.currentTokenLocation();
                    problems.add(new Problem(
                            file + ":" + at.getLineNr() + ":" + at.getColumnNr(),
                            "anchors are not read here: '*" + parser.getText() + "' stands for nothing",
                            "write out what it stands for"));
                }
            }
            return !problems.isEmpty();
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RuleCase> read(JsonNode root, List<Integer> lines) {
        List<RuleCase> cases = new ArrayList<>();
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; root.isArray() && i < root.size(); i++) {
            RuleCase read = read("/" + i, i < lines.size() ? lines.get(i) : 0, root.get(i));
            cases.add(read);
            Integer earlier = named.putIfAbsent(read.name().strip(), read.line());
            if (earlier != null && !read.name().isBlank()) {
                String message = "there is a case named '" + read.name() + "' at line " + earlier + " already";
                fault("/" + i + "/name", message, "give it another name: a case that fails is told by it");
            }
        }
        return cases;
    }

    private RuleCase read(String at, int line, JsonNode node) {
        known(at, node, FIELDS, "a case");
        for (String needed : List.of("name", "asOf", "then")) {
            if (!node.has(needed)
                    || needed.equals("name") && node.get(needed).asText().isBlank()) {
                fault(at, "the case lacks '" + needed + "'", "a case has 'name', 'asOf', 'given' and 'then'");
            }
        }
        return new RuleCase(
                file,
                line,
                theme(file),
                node.path("name").asText(),
                request(at, node),
                expected(at + "/then", node.path("then")),
                node.has("asks") ? expected(at + "/asks", node.get("asks")) : null);
    }

    /** Null if something is wrong with it. */
    private Request request(String at, JsonNode node) {
        ObjectNode request = YAML.createObjectNode();
        for (String field : List.of("asOf", "for")) {
            if (node.has(field)) {
                request.set(field, node.get(field));
            }
        }
        JsonNode given = node.path("given").isArray() ? node.get("given").deepCopy() : YAML.createArrayNode();
        if (!node.path("given").isArray()) {
            fault(
                    at + (node.has("given") ? "/given" : ""),
                    node.has("given") ? "the facts of a case are a list" : "the case lacks 'given'",
                    "write given: [ { fact: ExportControl, … } ], or given: [] for none");
        }
        for (JsonNode fact : given) {
            if (fact instanceof ObjectNode object && !object.has("source")) {
                object.put("source", "case");
            }
        }
        request.set("facts", given);
        try {
            return JsonIntake.read(request, Intake.MAX_FACTS);
        } catch (BadInput e) {
            e.problems()
                    .forEach(p ->
                            fault(at + p.pointer().replaceFirst("^/facts\\b", "/given"), p.message(), p.suggestion()));
            return null;
        }
    }

    private List<RuleCase.Expected> expected(String at, JsonNode list) {
        List<RuleCase.Expected> all = new ArrayList<>();
        if (!list.isMissingNode() && !list.isArray()) {
            boolean one = list.isObject() && !list.isEmpty();
            fault(
                    at,
                    "what is expected is a list",
                    one ? "write - { rule: theme/name } on a line of its own" : "write [] for nothing");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            JsonNode e = list.get(i);
            String of = at + "/" + i;
            if (!e.isObject()) {
                fault(of, "an expected conclusion has fields", "- { rule: theme/name, economy: US }");
            } else if (e.isEmpty()) {
                fault(of, "the expected conclusion says nothing, and any would do", "- { rule: theme/name }");
            }
            known(of, e, EXPECTED, "an expected conclusion");
            checked(of, e, "economy", Economy::of);
            checked(of, e, "mineral", Mineral::of);
            all.add(new RuleCase.Expected(
                    text(e, "rule"),
                    text(e, "economy"),
                    text(e, "mineral"),
                    constant(of, e, "severity", Severity.values()),
                    constant(of, e, "certainty", Certainty.values()),
                    text(e, "says")));
        }
        return all;
    }

    private void checked(String at, JsonNode node, String field, Consumer<String> reading) {
        try {
            if (node.has(field)) {
                reading.accept(text(node, field));
            }
        } catch (InvalidValue e) {
            fault(at + "/" + field, e.getMessage(), e.suggestion());
        }
    }

    /** In small letters; null if nothing is said of it. */
    private String constant(String at, JsonNode node, String field, Object[] values) {
        String text = node.has(field) ? text(node, field).toLowerCase(Locale.ROOT) : null;
        List<String> known = Arrays.stream(values).map(Object::toString).toList();
        if (text != null && !known.contains(text)) {
            fault(
                    at + "/" + field,
                    "there is no " + field + " '" + text + "'",
                    Words.meant(text, known, "write " + String.join(", ", known)));
        }
        return text;
    }

    private void known(String at, JsonNode node, List<String> fields, String what) {
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                fault(
                        Places.within(at, name),
                        what + " has no field '" + name + "'",
                        Words.meant(name, fields, "its fields are " + String.join(", ", fields)));
            }
        });
    }

    private void fault(String at, String message, String suggestion) {
        problems.add(new Problem(file + ":" + places.of(at), message, suggestion));
    }

    private static String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }

    /** Where each case begins: cases are the items of the outermost list. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        String[] all = text.split("\\R", -1);
        String item = null;
        for (int i = 0; i < all.length; i++) {
            if (item == null && all[i].stripLeading().startsWith("- ")) {
                item = all[i].substring(0, all[i].indexOf('-') + 2);
            }
            if (item != null && all[i].startsWith(item)) {
                lines.add(i + 1);
            }
        }
        return lines;
    }
}
