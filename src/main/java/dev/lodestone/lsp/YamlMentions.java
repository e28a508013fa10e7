package dev.lodestone.lsp;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what cases, parameters, responses and the order of page one name, up to where the file cannot be read. */
final class YamlMentions {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern RULE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");
    private static final Pattern PARAMETER = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern LISTED = Pattern.compile("[^,\\s]+");

    private final String file;
    private final String[] lines;
    private final List<Mention> found = new ArrayList<>();
    private String theme = "";
    private String within = "";

    private YamlMentions(String file, String text) {
        this.file = file;
        this.lines = text.split("\n", -1);
    }

    static List<Mention> in(String file, String text) {
        YamlMentions mentions = new YamlMentions(file, text);
        try (YAMLParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    mentions.key(parser);
                } else if (token.isScalarValue()) {
                    mentions.value(parser);
                }
            }
        } catch (IOException | RuntimeException e) {
            // What stands behind the fault is found once it is mended; the checks tell of it.
            return mentions.found;
        }
        return mentions.found;
    }

    private void key(YAMLParser parser) throws IOException {
        int depth = depth(parser.getParsingContext());
        String key = parser.currentName();
        if (file.equals(RuleFiles.PARAMETERS)) {
            if (depth == 1) {
                theme = key;
            } else if (depth == 2) {
                within = theme;
                add(Kind.PARAMETER, theme + "." + key, parser.currentTokenLocation(), 0, key.length(), true);
            }
        } else if (file.equals(RuleFiles.RESPONSES) && depth == 1) {
            within = key;
            add(Kind.RESPONSE, key, parser.currentTokenLocation(), 0, key.length(), true);
        }
    }

    private static int depth(JsonStreamContext context) {
        int depth = 0;
        for (JsonStreamContext c = context; c != null && !c.inRoot(); c = c.getParent()) {
            depth++;
        }
        return depth;
    }

    private void value(YAMLParser parser) throws IOException {
        String value = parser.getText();
        String key = parser.currentName();
        JsonLocation place = parser.currentTokenLocation();
        if (file.endsWith(FileKinds.CASES)) {
            boolean named = "name".equals(key) && depth(parser.getParsingContext()) == 2;
            within = named ? value : within;
            if ("rule".equals(key)) {
                add(Kind.RULE, value, place, 0, value.length(), false);
            }
        } else if (file.equals(RuleFiles.RESPONSES)) {
            if ("days".equals(key)) {
                add(Kind.PARAMETER, value, place, 0, value.length(), false);
            } else if ("opposes".equals(key)) {
                Matcher listed = LISTED.matcher(value);
                while (listed.find()) {
                    add(Kind.RESPONSE, listed.group(), place, listed.start(), listed.end(), false);
                }
            }
        } else if (!file.equals(RuleFiles.PARAMETERS)) {
            if (RULE.matcher(value).matches()) {
                add(Kind.RULE, value, place, 0, value.length(), false);
            } else if (PARAMETER.matcher(value).matches()) {
                add(Kind.PARAMETER, value, place, 0, value.length(), false);
            }
        }
    }

    private void add(Kind kind, String name, JsonLocation place, int from, int to, boolean declares) {
        int line = place.getLineNr() - 1;
        int column = place.getColumnNr() - 1;
        String shown = line >= 0 && line < lines.length ? lines[line] : "";
        boolean quoted = column < shown.length() && "\"'".indexOf(shown.charAt(column)) >= 0;
        int start = column + (quoted ? 1 : 0);
        found.add(new Mention(kind, name, file, line, start + from, start + to, declares, within));
    }
}
