package dev.lodestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.InvalidFact;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Builds facts from named values, as they stand in JSON objects or in the cells of a table. */
public final class FactReader {
    /** The field that names the fact type. */
    static final String TYPE = "fact";

    /** The field that names the fact whose place a fact takes: it says something of what was given, not of the thing. */
    public static final String REPLACES = "replaces";

    private final Faults problems;
    private final boolean cells;

    /**
     * @param problems receives everything that is wrong
     * @param cells whether values are cells of a table: text that may stand for numbers, and lists divided by semicolons
     */
    public FactReader(Faults problems, boolean cells) {
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

    /**
     * A fact, and what it replaces.
     *
     * @param type null if the object names it
     * @return null if anything is wrong
     */
    FactDraft.Placed placed(FactType type, ObjectNode object, UnaryOperator<String> place) {
        Given given = given(type, object, place);
        return given == null ? null : new FactDraft.Placed(given, place);
    }

    /** The same for whoever keeps the places. */
    public Given given(FactType type, ObjectNode object, UnaryOperator<String> place) {
        JsonNode replaces = object.get(REPLACES);
        ObjectNode fact = replaces == null ? object : object.deepCopy().without(REPLACES);
        Fact read = type == null ? read(fact, place) : read(type, fact, place);
        String id = null;
        if (!isMissing(replaces)) {
            try {
                if (!replaces.isTextual()) {
                    throw wrong(replaces, "the id of a fact", "write \"" + REPLACES + "\": \"CN-06\"");
                }
                id = Bounds.text(replaces.asText().strip(), Bounds.WORD);
            } catch (InvalidValue e) {
                add(place.apply(REPLACES), e);
                return null;
            }
        }
        return read == null ? null : new Given(read, id);
    }

    /** The same of a fact type that is known. */
    public Fact read(FactType type, ObjectNode object, UnaryOperator<String> place) {
        int before = problems.count();
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
        if (problems.count() > before) {
            return null;
        }
        try {
            return type.create(Arrays.asList(converted));
        } catch (InvalidFact e) {
            e.faults().forEach(f -> add(place.apply(f.field()), f.told(type), f.suggestion()));
            return null;
        }
    }

    /** Notes it, and gives the field that was meant, or an empty text. */
    private String noSuchField(String name, FactType type, ObjectNode object, UnaryOperator<String> place) {
        if (name.equals(REPLACES)) {
            add(
                    place.apply(name),
                    "only a fact of a request takes the place of another",
                    "name the fact under \"change\" or \"remove\"");
            return "";
        }
        Set<String> given = new TreeSet<>();
        object.fieldNames().forEachRemaining(given::add);
        String nearest = nearestField(name, type, given);
        add(
                place.apply(name),
                "there is no field '" + Bounds.shown(name) + "' in " + type.name(),
                nearest == null
                        ? "its fields are " + String.join(", ", type.fieldNames())
                        : "did you mean '" + nearest + "'?");
        return nearest == null ? "" : nearest;
    }

    /** A misspelt field is most likely one that is not given elsewhere. */
    private static String nearestField(String name, FactType type, Set<String> given) {
        return FieldNames.meant(name, type.fieldNames(), given);
    }

    private static Object absent(FactType.Field field) {
        if (field.type() == boolean.class) {
            return false;
        }
        return field.type() == int.class ? (Object) 0 : field.list() ? List.of() : null;
    }

    private List<Object> list(FactType.Field field, JsonNode value, UnaryOperator<String> place) {
        List<Object> values = new ArrayList<>();
        if (value.size() > Bounds.LIST) {
            add(place.apply(field.name()), value.size() + " values are more than " + Bounds.LIST, "name a group");
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                int index = i;
                add(values, one(field, value.get(i), () -> place.apply(field.name()) + "/" + index));
            }
        } else if (value.isTextual() && cells) {
            String[] parts = value.asText().split(value.asText().contains("|") ? "\\|" : ";", Bounds.LIST + 1);
            for (String part : parts) {
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
            } else if (type == boolean.class || type == Boolean.class) {
                return bool(value);
            }
            return Texts.read(field, Bounds.text(textual(field, value), field));
        } catch (InvalidValue e) {
            boolean several =
                    e.suggestion() == null && field.list() && value.asText().contains(",");
            add(place.get(), e.getMessage(), several ? several(value.asText()) : e.suggestion());
            return absent(field);
        }
    }

    /** Of several values in one text: how they are written apart. */
    private String several(String text) {
        String[] parts = text.strip().split("\\s*,\\s*");
        return cells ? "write " + String.join("; ", parts) : "write [ \"" + String.join("\", \"", parts) + "\" ]";
    }

    private Estimate estimate(FactType.Field field, JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            throw wrong(value, "a figure", "write " + example(field));
        }
        if (value.isDouble() && Double.isInfinite(value.doubleValue())) {
            throw field.kind().tooLarge();
        }
        return Bounds.figure(
                value.isNumber()
                        ? Estimate.of(value.decimalValue(), field.kind())
                        : Estimate.parse(Bounds.text(value.asText(), field), field.kind()));
    }

    private Integer integer(JsonNode value) {
        if (value.isInt()) {
            return Bounds.whole(value.asInt());
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
        String text = Bounds.text(value.asText(), Bounds.TEXT).strip().toLowerCase(Locale.ROOT);
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

    private static String example(FactType.Field field) {
        boolean bare = field.type() == int.class
                || field.type() == Integer.class
                || field.type() == boolean.class
                || field.type() == Boolean.class;
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
