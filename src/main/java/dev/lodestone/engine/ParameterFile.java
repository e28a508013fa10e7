package dev.lodestone.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.drl.Diagnostic;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code parameters.yaml}: theme, name, then {@code unit}, {@code kind}, {@code source}, an optional {@code note}, and a
 * {@code value} or dated {@code values}.
 */
final class ParameterFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> FIELDS = Set.of("unit", "kind", "source", "note", "value", "values");

    private final String text;
    private final List<Diagnostic> diagnostics;
    private final List<Parameter> parameters = new ArrayList<>();

    private ParameterFile(String text, List<Diagnostic> diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** @param diagnostics receives everything that is wrong with the file */
    static Parameters read(String text, List<Diagnostic> diagnostics) {
        ParameterFile file = new ParameterFile(text, diagnostics);
        try {
            JsonNode themes = YAML.readTree(text);
            themes.properties()
                    .forEach(theme -> theme.getValue()
                            .properties()
                            .forEach(p -> file.parameter(theme.getKey() + "." + p.getKey(), p.getKey(), p.getValue())));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            diagnostics.add(new Diagnostic(
                    RuleFiles.PARAMETERS,
                    line,
                    column,
                    "yaml",
                    e.getOriginalMessage().split("\\R")[0],
                    null,
                    null));
        }
        return new Parameters(file.parameters);
    }

    /** The names of all parameters, sound or not; null if the file cannot be read at all. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        try {
            YAML.readTree(text)
                    .properties()
                    .forEach(theme ->
                            theme.getValue().properties().forEach(p -> names.add(theme.getKey() + "." + p.getKey())));
            return names;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void parameter(String name, String key, JsonNode node) {
        int before = diagnostics.size();
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                String nearest = Words.nearest(field, FIELDS);
                fault(
                        key,
                        "parameter '" + name + "' has no field '" + field + "'",
                        nearest == null ? null : "did you mean '" + nearest + "'?");
            }
        });
        for (String field : List.of("unit", "kind", "source")) {
            if (node.path(field).asText().isBlank()) {
                fault(
                        key,
                        "parameter '" + name + "' lacks its " + field,
                        "every threshold has a unit, a kind and a source");
            }
        }
        Parameter.Kind kind = null;
        try {
            kind = Parameter.Kind.valueOf(node.path("kind").asText("judgement").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fault(
                    key,
                    "'" + node.path("kind").asText() + "' is no kind of parameter",
                    "write published, literature or judgement");
        }
        boolean one = node.has("value");
        if (one == node.has("values")) {
            fault(key, "parameter '" + name + "' needs either 'value' or 'values'", "values: { 2017-01-01: 2.8 }");
        }
        if (diagnostics.size() > before) {
            return;
        }
        if (one) {
            value(name, key, node, kind, null, node.get("value"));
        } else {
            Parameter.Kind k = kind;
            node.get("values").properties().forEach(v -> {
                try {
                    value(name, key, node, k, LocalDate.parse(v.getKey()), v.getValue());
                } catch (DateTimeParseException e) {
                    fault(
                            key,
                            "'" + v.getKey() + "' is no date",
                            "write the first day of the value, such as 2017-01-01");
                }
            });
        }
    }

    private void value(String name, String key, JsonNode node, Parameter.Kind kind, LocalDate since, JsonNode value) {
        String unit = node.path("unit").asText();
        try {
            Estimate.Kind estimate = switch (unit) {
                case "share" -> Estimate.Kind.SHARE;
                case "rate" -> Estimate.Kind.RATE;
                default -> Estimate.Kind.NUMBER;
            };
            Estimate exact = Estimate.parse(value.asText(), estimate);
            if (!exact.isExact()) {
                fault(key, "parameter '" + name + "' is not one number: " + value.asText(), "write a number");
                return;
            }
            parameters.add(Parameter.of(
                    name,
                    exact.low(),
                    unit,
                    kind,
                    node.path("source").asText(),
                    since,
                    node.path("note").asText("")));
        } catch (InvalidValue e) {
            fault(key, "parameter '" + name + "': " + e.getMessage(), e.suggestion());
        }
    }

    private void fault(String key, String message, String suggestion) {
        diagnostics.add(new Diagnostic(RuleFiles.PARAMETERS, line(key), 0, "parameter", message, null, suggestion));
    }

    /** The line where a key stands, found by its text: YAML trees keep no places. */
    private int line(String key) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 0;
    }
}
