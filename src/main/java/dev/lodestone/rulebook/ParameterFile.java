package dev.lodestone.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads {@code parameters.yaml}: theme, name, then {@code unit}, {@code kind}, {@code source}, an optional {@code note}, and a
 * {@code value} or dated {@code values}, and an optional {@code review}, the day on which to look at it again.
 */
public final class ParameterFile {
    private static final Set<String> FIELDS = Set.of("unit", "kind", "source", "note", "value", "values", "review");
    private static final Set<String> TIMES = Set.of("days", "weeks", "months", "years");

    private final List<Diagnostic> diagnostics;
    private final Places places;

    private final List<Parameter> parameters = new ArrayList<>();
    private static final Pattern PERCENT = Pattern.compile("(?i)%|pct|per ?cent(?:age)?");

    /** How many parameters have a unit; those that figures are compared in are known anyway. */
    private final Map<String, Integer> units = new TreeMap<>(Map.of("share", 1_000, "rate", 1_000, "days", 1_000));

    private ParameterFile(String text, List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        this.places = Places.inYaml(text);
    }

    /** Where a parameter stands. */
    public static String pointer(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Places.within("", name)
                : Places.within(Places.within("", name.substring(0, dot)), name.substring(dot + 1));
    }

    /** @param diagnostics receives everything that is wrong with the file */
    public static Parameters read(RuleFiles files, List<Diagnostic> diagnostics) {
        ParameterFile file = new ParameterFile(files.parameters(), diagnostics);
        try {
            JsonNode themes = YamlTrees.of(files.parameters());
            themes.properties()
                    .forEach(theme -> theme.getValue()
                            .forEach(p -> file.units.merge(p.path("unit").asText(), 1, Integer::sum)));
            themes.properties().forEach(theme -> file.theme(theme.getKey(), theme.getValue()));
        } catch (JsonProcessingException e) {
            diagnostics.add(YamlTrees.fault(RuleFiles.PARAMETERS, files.parameters(), e));
        }
        return new Parameters(file.parameters);
    }

    /** The names of all parameters, sound or not; null if the file cannot be read at all. */
    public static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        try {
            YamlTrees.of(text)
                    .properties()
                    .forEach(theme ->
                            theme.getValue().properties().forEach(p -> names.add(theme.getKey() + "." + p.getKey())));
            return names;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** When each parameter is to be looked at again, where that is said. */
    public static Map<String, LocalDate> reviews(String text) {
        Map<String, LocalDate> reviews = new TreeMap<>();
        try {
            YamlTrees.of(text)
                    .properties()
                    .forEach(theme -> theme.getValue().properties().forEach(p -> {
                        LocalDate review = date(p.getValue().path("review").asText());
                        if (review != null) {
                            reviews.put(theme.getKey() + "." + p.getKey(), review);
                        }
                    }));
        } catch (JsonProcessingException e) {
            // It is told of when the file is read.
            return Map.of();
        }
        return reviews;
    }

    /** Null if the text is none. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void theme(String name, JsonNode theme) {
        if (!theme.isObject()) {
            fault(
                    name,
                    "",
                    "'" + name + "' is no theme with parameters",
                    "write the theme, and below it each parameter with its unit, kind, source and value");
        }
        theme.properties().forEach(p -> parameter(name + "." + p.getKey(), p.getValue()));
    }

    private void parameter(String name, JsonNode node) {
        int before = diagnostics.size();
        fields(name, node);
        String unit = unit(name, node);
        Parameter.Kind kind = kind(name, node);
        if (!node.has("value") && !node.has("values")) {
            fault(
                    name,
                    "",
                    "parameter '" + name + "' has no value",
                    "write value: 2.8, or values: { 2017-01-01: 2.8 }, or both where there is one from before the first day");
        }
        if (node.has("review") && date(node.path("review").asText()) == null) {
            fault(
                    name,
                    "/review",
                    "'" + node.path("review").asText() + "' is no date",
                    "write the day on which to look at it again, such as 2030-12-31");
        }
        if (node.has("value")) {
            value(name, node, unit, kind, null, node.get("value"));
        }
        if (node.has("values")) {
            values(name, node, unit, kind);
        }
        if (diagnostics.size() > before) {
            parameters.removeIf(p -> p.name().equals(name));
        }
    }

    private void fields(String name, JsonNode node) {
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                fault(
                        name,
                        Places.within("", field),
                        "parameter '" + name + "' has no field '" + field + "'",
                        Words.meant(field, FIELDS, null));
            }
        });
        for (String field : List.of("unit", "kind", "source")) {
            if (node.path(field).asText().isBlank()) {
                fault(
                        name,
                        node.has(field) ? "/" + field : "",
                        "parameter '" + name + "' lacks its " + field,
                        "every threshold has a unit, a kind and a source");
            }
        }
    }

    /** Null if it is none. */
    private Parameter.Kind kind(String name, JsonNode node) {
        try {
            return Parameter.Kind.valueOf(node.path("kind").asText("judgement").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fault(
                    name,
                    "/kind",
                    "'" + node.path("kind").asText() + "' is no kind of parameter",
                    "write published, literature or judgement");
            return null;
        }
    }

    /** The unit, or the one that is meant: one letter other than a unit that more parameters have is a slip, which is told. */
    private String unit(String name, JsonNode node) {
        String unit = node.path("unit").asText();
        if (PERCENT.matcher(unit.strip()).matches()) {
            fault(
                    name,
                    "/unit",
                    "parts are counted in share (of a whole) or rate, and not in '" + unit + "'",
                    "write unit: share, and the value with its sign, such as 65%");
            return "share";
        }
        String meant = units.keySet().stream()
                .filter(u -> u.length() > 3 && units.get(u) > units.get(unit) && Words.edits(u, unit) <= 1)
                .findFirst()
                .orElse(unit);
        if (!meant.equals(unit)) {
            fault(name, "/unit", "unknown unit '" + unit + "'", "did you mean '" + meant + "'?");
        }
        return meant;
    }

    /** Whether it is a time of less than nothing. */
    static boolean isNegativeTime(double value, String unit) {
        return value < 0 && TIMES.contains(unit);
    }

    private void values(String name, JsonNode node, String unit, Parameter.Kind kind) {
        node.get("values").properties().forEach(v -> {
            LocalDate since = date(v.getKey());
            if (since == null) {
                fault(
                        name,
                        Places.within("/values", v.getKey()),
                        "'" + v.getKey() + "' is no date",
                        "write the first day of the value, such as 2017-01-01");
            } else {
                value(name, node, unit, kind, since, v.getValue());
            }
        });
    }

    private void value(String name, JsonNode node, String unit, Parameter.Kind kind, LocalDate since, JsonNode value) {
        String at = since == null ? "/value" : Places.within("/values", since.toString());
        try {
            Estimate.Kind estimate = switch (unit) {
                case "share" -> Estimate.Kind.SHARE;
                case "rate" -> Estimate.Kind.RATE;
                default -> Estimate.Kind.NUMBER;
            };
            Estimate exact = Estimate.parse(value.asText(), estimate);
            if (!exact.isExact()) {
                fault(name, at, "parameter '" + name + "' is not one number: " + value.asText(), "write a number");
                return;
            }
            if (isNegativeTime(exact.low(), unit)) {
                fault(name, at, "parameter '" + name + "' is less than no " + unit, "write 0 or more");
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
            fault(name, at, "parameter '" + name + "': " + e.getMessage(), e.suggestion());
        }
    }

    /** @param within where in it something is wrong, as a pointer; empty for the parameter itself */
    private void fault(String name, String within, String message, String suggestion) {
        Places.Place at = places.of(pointer(name) + within);
        diagnostics.add(
                new Diagnostic(RuleFiles.PARAMETERS, at.line(), at.column(), "parameter", message, null, suggestion));
    }
}
