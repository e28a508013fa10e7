package dev.lodestone.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.FactReader;
import dev.lodestone.intake.Faults;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads profiles: everything that is wrong with one is told at once, each in its place. */
final class ProfileReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> FIELDS =
            List.of("title", "about", "documented", "licence", "table", "columns", "leave", "notes", "unused", "facts");

    private final String file;
    private final Faults faults = new Faults();
    private final ProfileNodes nodes;

    private ProfileReader(String file) {
        this.file = file;
        this.nodes = new ProfileNodes(file, faults);
    }

    /**
     * @param name of the profile
     * @param file where it stands, for what is wrong with it
     * @throws BadInput with everything that is wrong
     */
    static Profile read(String yaml, String name, String file) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? file
                    : file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr();
            throw new BadInput(place, "not YAML: " + e.getOriginalMessage().split("\\R")[0], "check its indentation");
        }
        ProfileReader reader = new ProfileReader(file);
        Profile profile = reader.profile(root, name);
        reader.faults.refuse();
        return profile;
    }

    private Profile profile(JsonNode root, String name) {
        if (!root.isObject()) {
            throw new BadInput(file, "a profile is a list of 'table' and 'facts'", "see docs/importing.md");
        }
        nodes.known(root, "", FIELDS, "a profile");
        JsonNode table = root.path("table");
        nodes.known(table, "/table", List.of("headers", "decimal", "sheet", "skip", "gather"), "'table'");
        String decimal = table.path("decimal").asText(".");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            fault("/table/decimal", "'" + decimal + "' is no sign before decimals", "write \".\" or \",\"");
        }
        List<List<String>> headers = new ArrayList<>();
        table.path("headers").forEach(h -> headers.add(nodes.names(h)));
        if (headers.isEmpty()) {
            fault("/table/headers", "the headers are missing", "name the columns by which the table is known");
        }
        String sheet = table.path("sheet").asText("");
        return new Profile(
                name,
                root.path("title").asText(name),
                root.path("documented").asText(""),
                root.path("licence").asText(""),
                sheet.isEmpty() ? null : Glob.of(sheet),
                table.has("decimal") ? decimal.charAt(0) : null,
                headers,
                gather(table.path("gather")),
                nodes.further(root.path("columns"), "/columns"),
                nodes.globs(table.path("skip")),
                leave(root.path("leave")),
                texts(root.path("notes")),
                unused(root.path("unused")),
                blocks(root.path("facts")));
    }

    private Gather gather(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        nodes.known(node, "/table/gather", List.of("by", "heading", "cell"), "'gather'");
        List<String> by = nodes.names(node.path("by"));
        if (by.isEmpty() || !node.has("heading") || !node.has("cell")) {
            fault(
                    "/table/gather",
                    "rows are gathered by columns that they agree in, under a heading, with a cell each",
                    "gather: { by: [country, product], heading: what, cell: value }");
        }
        return new Gather(
                by,
                RowView.normal(node.path("heading").asText()),
                RowView.normal(node.path("cell").asText()));
    }

    private List<Profile.Leave> leave(JsonNode list) {
        List<Profile.Leave> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "/leave/" + i;
            JsonNode each = list.get(i);
            nodes.known(each, at, List.of("where", "because"), "'leave'");
            CellText because = new CellText(each.path("because").asText());
            if (because.isBlank() || !each.has("where") && because.columns().isEmpty()) {
                fault(at, "what is left out needs 'where' and 'because'", "say which rows, and why");
            }
            all.add(new Profile.Leave(nodes.where(each.path("where"), at + "/where"), because));
        }
        return all;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static Map<Glob, String> unused(JsonNode map) {
        Map<Glob, String> all = new LinkedHashMap<>();
        map.properties()
                .forEach(e -> all.put(
                        Glob.of(RowView.normal(e.getKey())), e.getValue().asText()));
        return all;
    }

    private List<Block> blocks(JsonNode list) {
        List<Block> blocks = new ArrayList<>();
        if (!list.isArray()) {
            fault(
                    "/facts",
                    "the facts are missing",
                    "add facts: with a fact type and its fields; [] for a table without any");
        }
        for (int i = 0; i < list.size(); i++) {
            String at = "/facts/" + i;
            JsonNode each = list.get(i);
            nodes.known(each, at, List.of("fact", "sheet", "where", "needs", "turn", "fields"), "a fact");
            try {
                blocks.add(block(FactType.of(each.path("fact").asText()), each, at));
            } catch (InvalidValue e) {
                fault(at + "/fact", e.getMessage(), e.suggestion());
            }
        }
        return blocks;
    }

    private Block block(FactType type, JsonNode node, String at) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(type.fieldNames());
        known.add(FactReader.REPLACES);
        nodes.known(node.path("fields"), at + "/fields", known, type.name());
        node.path("fields").properties().forEach(e -> {
            if (known.contains(e.getKey())) {
                fields.put(e.getKey(), nodes.rule(e.getValue(), at + "/fields/" + e.getKey()));
            }
        });
        for (FactType.Field field : type.fields()) {
            if (!field.optional() && !fields.containsKey(field.name())) {
                fault(at + "/fields", "'" + field.name() + "' of " + type.name() + " is missing", field.about());
            }
        }
        JsonNode turn = node.path("turn");
        nodes.known(turn, at + "/turn", List.of("columns", "heading", "values", "at"), "'turn'");
        List<String> split = nodes.names(turn.path("values"));
        return new Block(
                type,
                node.has("sheet") ? Glob.of(node.get("sheet").asText()) : null,
                nodes.where(node.path("where"), at + "/where"),
                split.isEmpty() ? null : split.get(0),
                turn.path("at").asText(","),
                nodes.names(node.path("needs")),
                turn(turn),
                fields);
    }

    private static TurningRule turn(JsonNode turn) {
        JsonNode columns = turn.path("columns");
        List<String> named = columns.isTextual() ? List.of(columns.asText()) : texts(columns);
        return named.isEmpty()
                ? null
                : new TurningRule(
                        named.stream().map(Glob::of).toList(),
                        turn.path("heading").asText(null));
    }

    private void fault(String pointer, String message, String suggestion) {
        faults.add(new Problem(file + "#" + pointer, message, suggestion));
    }
}
