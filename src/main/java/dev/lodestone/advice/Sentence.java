package dev.lodestone.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.runtime.rule.Match;

/** A rule's sentence with {@code {$name}} where the value of a variable goes. */
public final class Sentence {
    // A sentence is parsed once for all firings; the texts of all rules ever loaded are few.
    private static final Map<String, Sentence> PARSED = new ConcurrentHashMap<>();

    private final List<String> texts = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    private Sentence(String template) {
        int from = 0;
        for (int open = template.indexOf("{$"); open >= 0; open = template.indexOf("{$", from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(template.substring(from, open));
            variables.add(template.substring(open + 1, close));
            from = close + 1;
        }
        texts.add(template.substring(from));
    }

    public static Sentence of(String template) {
        Sentence sentence = PARSED.get(template);
        if (sentence == null) {
            if (PARSED.size() > 20_000) {
                PARSED.clear();
            }
            sentence = new Sentence(template);
            PARSED.put(template, sentence);
        }
        return sentence;
    }

    /** The variables that it names, with their dollar signs. */
    public List<String> variables() {
        return List.copyOf(variables);
    }

    String fill(Match match) {
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < variables.size(); i++) {
            text.append(texts.get(i));
            Object value = match.getDeclarationValue(variables.get(i));
            text.append(value == null ? "an unknown day" : value instanceof List<?> all ? listed(all) : value);
        }
        text.append(texts.get(variables.size()));
        if (text.length() > 0) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return text.toString();
    }

    /** "gallium, germanium and indium". */
    private static String listed(List<?> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? "" : i == all.size() - 1 ? " and " : ", ").append(all.get(i));
        }
        return text.toString();
    }
}
