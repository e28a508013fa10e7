package dev.lodestone.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advice.Wording;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code responses.yaml}: what each response that a rule may recommend says. */
public final class ResponseFile {

    private static final Map<String, MeasureKind> MEASURES =
            Arrays.stream(MeasureKind.values()).collect(Collectors.toMap(MeasureKind::toString, m -> m));

    private ResponseFile() {}

    /** @param diagnostics receives everything that is wrong with the file */
    public static Map<String, String> read(String text, List<Diagnostic> diagnostics) {
        Map<String, String> sentences = new TreeMap<>();
        try {
            JsonNode responses = YamlTrees.of(text);
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
            diagnostics.add(YamlTrees.fault(RuleFiles.RESPONSES, e));
        }
        return Collections.unmodifiableMap(sentences);
    }

    /**
     * Which responses each response opposes, and why it holds where both are recommended.
     *
     * @param diagnostics receives what is wrong with that; a file that cannot be read is told elsewhere
     */
    public static Map<String, Opposition> oppositions(String text, List<Diagnostic> diagnostics) {
        Map<String, Opposition> oppositions = new TreeMap<>();
        try {
            JsonNode responses = YamlTrees.of(text);
            responses.properties().forEach(r -> {
                Set<String> against =
                        new TreeSet<>(Wording.list(r.getValue().path("opposes").asText()));
                against.stream().filter(key -> !responses.has(key)).forEach(key -> {
                    diagnostics.add(new Diagnostic(
                            RuleFiles.RESPONSES,
                            0,
                            0,
                            "response",
                            "response '" + r.getKey() + "' opposes '" + key + "', which is none",
                            null,
                            Words.meant(key, responses::fieldNames, "leave it out")));
                });
                if (!against.isEmpty()) {
                    String why = r.getValue().path("because").asText("");
                    oppositions.put(r.getKey(), new Opposition(against, why));
                }
            });
        } catch (JsonProcessingException e) {
            return Map.of();
        }
        return oppositions;
    }

    /**
     * What each response comes down to, where that is said.
     *
     * @param parameters the names of all parameters
     * @param diagnostics receives what is wrong with that; a file that cannot be read is told elsewhere
     */
    public static Map<String, ResponseKind> kinds(String text, Set<String> parameters, List<Diagnostic> diagnostics) {
        Map<String, ResponseKind> kinds = new TreeMap<>();
        try {
            YamlTrees.of(text).properties().forEach(r -> {
                String measure = r.getValue().path("measure").asText("");
                String days = r.getValue().path("days").asText(null);
                if (days != null && !parameters.contains(days)) {
                    wrong(r.getKey(), "has 'days: " + days + "', which is no parameter", days, parameters, diagnostics);
                } else if (MEASURES.containsKey(measure)) {
                    kinds.put(r.getKey(), new ResponseKind(MEASURES.get(measure), days));
                } else if (!measure.isEmpty()) {
                    wrong(
                            r.getKey(),
                            "is '" + measure + "', which is no measure",
                            measure,
                            MEASURES.keySet(),
                            diagnostics);
                }
            });
        } catch (JsonProcessingException e) {
            return Map.of();
        }
        return kinds;
    }

    private static void wrong(
            String response, String what, String word, Set<String> known, List<Diagnostic> diagnostics) {
        diagnostics.add(new Diagnostic(
                RuleFiles.RESPONSES,
                0,
                0,
                "response",
                "response '" + response + "' " + what,
                null,
                Words.meant(word, known, "leave it out")));
    }

    /** The sentence for one economy and mineral: {@code {economy}} and {@code {mineral}} are filled in. */
    public static String fill(String sentence, Economy economy, Mineral mineral) {
        String whom = economy.equals(Economy.WORLD) ? "importing economies" : economy.inText();
        String filled = sentence.replace("{economy}", whom)
                .replace("{mineral}", mineral == null ? "critical minerals" : mineral.name());
        return Words.capital(filled);
    }
}
