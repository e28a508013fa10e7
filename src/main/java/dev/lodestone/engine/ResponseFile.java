package dev.lodestone.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.drl.Diagnostic;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code responses.yaml}: what each response that a rule may recommend says. */
final class ResponseFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ResponseFile() {}

    /** @param diagnostics receives everything that is wrong with the file */
    static Map<String, String> read(String text, List<Diagnostic> diagnostics) {
        Map<String, String> sentences = new TreeMap<>();
        try {
            JsonNode responses = YAML.readTree(text);
            responses.properties().forEach(r -> {
                String says = r.getValue().isTextual()
                        ? r.getValue().asText()
                        : r.getValue().path("says").asText();
                if (says.isBlank()) {
                    diagnostics.add(new Diagnostic(
                            RuleFiles.RESPONSES,
                            0,
                            0,
                            "response",
                            "response '" + r.getKey() + "' says nothing",
                            null,
                            "give it a sentence under 'says'"));
                }
                sentences.put(r.getKey(), says);
            });
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            diagnostics.add(new Diagnostic(
                    RuleFiles.RESPONSES,
                    line,
                    column,
                    "yaml",
                    e.getOriginalMessage().split("\\R")[0],
                    null,
                    null));
        }
        return Collections.unmodifiableMap(sentences);
    }

    /** Which responses each response opposes; empty where the file cannot be read. */
    static Map<String, Set<String>> opposites(String text) {
        Map<String, Set<String>> opposites = new TreeMap<>();
        try {
            YAML.readTree(text).properties().forEach(r -> {
                for (String key : r.getValue().path("opposes").asText().split(",")) {
                    if (!key.isBlank()) {
                        opposites
                                .computeIfAbsent(r.getKey(), k -> new TreeSet<>())
                                .add(key.strip());
                    }
                }
            });
        } catch (JsonProcessingException e) {
            return Map.of();
        }
        return opposites;
    }

    /** The sentence for one economy and mineral: {@code {economy}} and {@code {mineral}} are filled in. */
    static String fill(String sentence, Economy economy, Mineral mineral) {
        String whom = economy.equals(Economy.WORLD) ? "importing economies" : economy.inText();
        String filled = sentence.replace("{economy}", whom)
                .replace("{mineral}", mineral == null ? "critical minerals" : mineral.name());
        return filled.isEmpty() ? filled : Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }
}
