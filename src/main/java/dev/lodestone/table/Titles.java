package dev.lodestone.table;

import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said above a table, or by its name, of all of its rows. */
record Titles(List<String> texts) {

    /** A value with the text that says it. */
    record Said(String value, String text) {}

    /** The one stage that is named; null if none is, or several are. */
    Said stage() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String text : texts) {
            Stage stage = StageWords.read(text.replaceAll("\\b[epEP]\\b", ""));
            if (stage != null) {
                found.putIfAbsent(stage.toString(), text);
            }
        }
        return one(found);
    }

    /** The one mineral that is named; null if none is, or several are. */
    Said mineral() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String text : texts) {
            for (String word : text.split("[^\\p{L}]+")) {
                if (word.length() > 2 && Mineral.isKnown(word)) {
                    found.putIfAbsent(Mineral.of(word).name(), text);
                }
            }
        }
        return one(found);
    }

    private static Said one(Map<String, String> found) {
        return found.size() != 1
                ? null
                : found.entrySet().stream()
                        .map(e -> new Said(e.getKey(), e.getValue()))
                        .findFirst()
                        .get();
    }
}
