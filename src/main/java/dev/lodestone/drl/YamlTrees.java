package dev.lodestone.drl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lodestone.rule.Diagnostic;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;

/** YAML as trees, which nobody changes. Those of the last texts are kept: one check asks for each several times, and an editor checks again and again. */
public final class YamlTrees {
    /** Reads NO as Norway and Y as yttrium, where YAML 1.1 has no and yes, and of no two values of one name the last alone. */
    public static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectMapper YAML = new ObjectMapper(FACTORY);
    private static final int KEPT = 4;
    private static final Map<String, SoftReference<JsonNode>> LAST = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<JsonNode>> eldest) {
            return size() > KEPT;
        }
    };

    private YamlTrees() {}

    /** What is told of a file that is no YAML. */
    public static Diagnostic fault(String file, String text, JsonProcessingException e) {
        YamlFault fault = YamlFault.of(text, e);
        return new Diagnostic(file, fault.line(), fault.column(), "yaml", fault.message(), null, fault.suggestion());
    }

    /** @throws JsonProcessingException if it is no YAML */
    public static JsonNode of(String text) throws JsonProcessingException {
        synchronized (LAST) {
            SoftReference<JsonNode> kept = LAST.get(text);
            JsonNode known = kept == null ? null : kept.get();
            if (known != null) {
                return known;
            }
        }
        JsonNode tree = YAML.readTree(text);
        synchronized (LAST) {
            LAST.put(text, new SoftReference<>(tree));
        }
        return tree;
    }
}
