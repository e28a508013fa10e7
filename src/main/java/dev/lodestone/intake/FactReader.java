package dev.lodestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidFact;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Builds facts from named values, as they stand in JSON objects or in the cells of a table. */
final class FactReader {
    /** The field that names the fact type. */
    static final String TYPE = "fact";

    private static final Map<String, Stage> STAGE_NAMES = Map.of(
            "e", Stage.MINED,
            "extraction", Stage.MINED,
            "mine", Stage.MINED,
            "ore", Stage.MINED,
            "p", Stage.REFINED,
            "processing", Stage.REFINED,
            "refinery", Stage.REFINED,
            "processed", Stage.REFINED);

    /** The constants of a type by their names. */
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(constant.toString(), constant);
            }
            return constants;
        }
    };

    private final List<Problem> problems;
    private final boolean cells;

    /**
     * @param problems receives everything that is wrong
     * @param cells whether values are cells of a table: text that may stand for numbers, and lists divided by semicolons
     */
    FactReader(List<Problem> problems, boolean cells) {
        this.problems = problems;
        this.cells = cells;
    }

    /**
     * @param object the fields by name, {@code fact} among them
     * @param place tells where a field stands
     * @return null if anything is wrong
     */
    Fact read(ObjectNode object, UnaryOperator<String> place) {
        JsonNode typeName = object.get(TYPE);
        if (isMissing(typeName)) {
            add(place.apply(""), "the fact type is missing", "add \"fact\": \"ExportControl\" or another type");
            return null;
        }
        FactType type;
        try {
            type = FactType.of(typeName.asText());
        } catch (InvalidValue e) {
            add(place.apply(TYPE), e);
            return null;
        }
        return read(type, object, place);
    }

    Fact read(FactType type, ObjectNode object, UnaryOperator<String> place) {
        int before = problems.size();
        JsonNode[] values = new JsonNode[type.fields().size()];
        List<String> meant = new ArrayList<>(0);
        for (Map.Entry<String, JsonNode> value : object.properties()) {
            FactType.Field field = type.field(value.getKey());
            if (field != null) {
                values[field.place()] = value.getValue();
            } else if (!value.getKey().equals(TYPE) && !(cells && isMissing(value.getValue()))) {
                meant.add(noSuchField(value.getKey(), type, object, place));
            }
        }
        Object[] converted = new Object[values.length];
        for (FactType.Field field : type.fields()) {
            JsonNode value = values[field.place()];
            if (isMissing(value)) {
                if (!field.optional() && !meant.contains(field.name())) {
                    add(
                            place.apply(field.name()),
                            "'" + field.name() + "' is missing in " + type.name(),
                            "add its " + field.name() + ": " + field.about() + ", such as " + example(field));
                }
                converted[field.place()] = absent(field);
            } else {
                converted[field.place()] =
                        field.list() ? list(field, value, place) : one(field, value, () -> place.apply(field.name()));
            }
        }
        if (problems.size() > before) {
            return null;
        }
        try {
            return type.create(Arrays.asList(converted));
        } catch (InvalidFact e) {
            e.faults().forEach(f -> add(place.apply(f.field()), f.message(), f.suggestion()));
            return null;
        }
    }

    /** Notes it, and gives the field that was meant, or an empty text. */
    private String noSuchField(String name, FactType type, ObjectNode object, UnaryOperator<String> place) {
        Set<String> given = new TreeSet<>();
        object.fieldNames().forEachRemaining(given::add);
        String nearest = nearestField(name, type, given);
        add(
                place.apply(name),
                "there is no field '" + name + "' in " + type.name(),
                nearest == null
                        ? "its fields are " + String.join(", ", type.fieldNames())
                        : "did you mean '" + nearest + "'?");
        return nearest == null ? "" : nearest;
    }

    /** A misspelt field is most likely one that is not given elsewhere. */
    private static String nearestField(String name, FactType type, Set<String> given) {
        Set<String> open = new TreeSet<>(type.fieldNames());
        open.removeAll(given);
        return Words.nearest(name, open);
    }

    private static Object absent(FactType.Field field) {
        if (field.type() == boolean.class) {
            return false;
        }
        return field.type() == int.class ? (Object) 0 : field.list() ? List.of() : null;
    }

    private List<Object> list(FactType.Field field, JsonNode value, UnaryOperator<String> place) {
        List<Object> values = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                int index = i;
                add(values, one(field, value.get(i), () -> place.apply(field.name()) + "/" + index));
            }
        } else if (value.isTextual() && cells) {
            for (String part : value.asText().split(value.asText().contains("|") ? "\\|" : ";")) {
                if (!part.isBlank()) {
                    add(values, one(field, new TextNode(part.strip()), () -> place.apply(field.name())));
                }
            }
        } else {
            add(values, one(field, value, () -> place.apply(field.name())));
        }
        return values;
    }

    private static void add(List<Object> values, Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    /** Null, with a problem noted, if the value is not of the field's type. */
    private Object one(FactType.Field field, JsonNode value, Supplier<String> place) {
        try {
            Class<?> type = field.type();
            if (type == Estimate.class) {
                return estimate(field, value);
            } else if (type == int.class || type == Integer.class) {
                return integer(value);
            } else if (type == boolean.class) {
                return bool(value);
            }
            return text(field, textual(field, value));
        } catch (InvalidValue e) {
            add(place.get(), e);
            return absent(field);
        }
    }

    private Estimate estimate(FactType.Field field, JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            throw wrong(value, "a figure", "write " + example(field));
        }
        return value.isNumber()
                ? Estimate.of(value.decimalValue(), field.kind())
                : Estimate.parse(value.asText(), field.kind());
    }

    private Integer integer(JsonNode value) {
        if (value.isInt()) {
            return value.asInt();
        }
        if (cells && value.asText().strip().matches("-?\\d{1,9}")) {
            return Integer.valueOf(value.asText().strip());
        }
        throw wrong(value, "a whole number", value.isTextual() && !cells ? "write it without quotes" : null);
    }

    private Boolean bool(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        String text = value.asText().strip().toLowerCase(Locale.ROOT);
        if (cells && Set.of("true", "yes", "1").contains(text)) {
            return true;
        }
        if (cells && Set.of("false", "no", "0").contains(text)) {
            return false;
        }
        throw wrong(value, "true or false", cells ? "write yes or no" : "write true or false without quotes");
    }

    private static String textual(FactType.Field field, JsonNode value) {
        if (value.isTextual()) {
            return value.asText().strip();
        }
        // A year is a period, although it is written like a number.
        if (value.isInt() && field.type() == Period.class) {
            return value.asText();
        }
        throw wrong(value, "a text", "write \"" + field.example() + "\"");
    }

    private static InvalidValue wrong(JsonNode value, String wanted, String suggestion) {
        String shown = value.toString();
        return new InvalidValue(
                (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + " is not " + wanted, suggestion);
    }

    private static Object text(FactType.Field field, String text) {
        Class<?> type = field.type();
        if (type == String.class) {
            return text;
        } else if (type == Economy.class) {
            return Economy.of(text);
        } else if (type == Mineral.class) {
            return Mineral.of(text);
        } else if (type == LocalDate.class) {
            return Dates.read(text);
        } else if (type == Period.class) {
            return Period.parse(text);
        } else if (type == Suspension.class) {
            return Suspension.parse(text);
        } else if (type == PhaseOut.class) {
            return PhaseOut.parse(text);
        } else if (type == Stage.class && STAGE_NAMES.containsKey(text.toLowerCase(Locale.ROOT))) {
            return STAGE_NAMES.get(text.toLowerCase(Locale.ROOT));
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private static Object constant(Class<?> type, String text) {
        Map<String, Object> constants = CONSTANTS.get(type);
        Object constant = constants.get(text);
        if (constant != null) {
            return constant;
        }
        String spelt = text.replace('_', '-').replace(' ', '-');
        for (Map.Entry<String, Object> each : constants.entrySet()) {
            if (each.getKey().equalsIgnoreCase(spelt)) {
                return each.getValue();
            }
        }
        String nearest = Words.nearest(text, constants.keySet());
        throw new InvalidValue(
                "'" + text + "' is not one of " + String.join(", ", constants.keySet()),
                nearest == null ? null : "did you mean '" + nearest + "'?");
    }

    private static String example(FactType.Field field) {
        boolean bare = field.type() == int.class || field.type() == Integer.class || field.type() == boolean.class;
        return bare ? field.example() : "\"" + field.example() + "\"";
    }

    private static boolean isMissing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }

    private void add(String place, InvalidValue e) {
        add(place, e.getMessage(), e.suggestion());
    }

    private void add(String place, String message, String suggestion) {
        problems.add(new Problem(place, message, suggestion));
    }
}
