package dev.lodestone.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What tables call measures on exports. */
final class MeasureWords {
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("licensing", Pattern.compile("\\b(?:licen[cs]\\w*|permits?|export permit\\w*)\\b"));
        WORDS.put("ban", Pattern.compile("\\b(?:ban(?:ned|s)?|prohibit\\w*|embargo\\w*)\\b"));
        WORDS.put("quota", Pattern.compile("\\bquotas?\\b"));
        WORDS.put("tax", Pattern.compile("\\b(?:tax(?:es)?|dut(?:y|ies)|lev(?:y|ies)|tariffs?)\\b"));
        WORDS.put("technology", Pattern.compile("\\btechnolog\\w+\\b"));
        WORDS.put("minimum-price", Pattern.compile("\\bminimum (?:export )?prices?\\b"));
        WORDS.put("end-use-review", Pattern.compile("\\bend[- ]use\\w*\\b"));
    }

    private MeasureWords() {}

    /** The measure that a text names, in the word that facts have; null if it names none, or several. */
    static String read(String text) {
        List<String> found = new ArrayList<>();
        WORDS.forEach((word, pattern) -> {
            if (pattern.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                found.add(word);
            }
        });
        return found.size() == 1 ? found.get(0) : null;
    }
}
