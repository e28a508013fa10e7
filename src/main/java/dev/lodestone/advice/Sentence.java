package dev.lodestone.advice;

import java.util.ArrayList;
import java.util.List;

/** A rule's sentence with {@code {$name}} where the value of a variable goes. */
public final class Sentence {
    private final List<String> texts = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    /** Which variable stands behind each text. */
    private final List<Integer> places = new ArrayList<>();

    private Sentence(String template) {
        int from = 0;
        for (int open = template.indexOf("{$"); open >= 0; open = template.indexOf("{$", from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(template.substring(from, open));
            String variable = template.substring(open + 1, close);
            if (!variables.contains(variable)) {
                variables.add(variable);
            }
            places.add(variables.indexOf(variable));
            from = close + 1;
        }
        texts.add(template.substring(from));
    }

    public static Sentence of(String template) {
        return new Sentence(template);
    }

    /** The variables that it names, each once, with their dollar signs. */
    public List<String> variables() {
        return List.copyOf(variables);
    }

    /** @param values of its variables, in their order; more may follow */
    String fill(Object[] values) {
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < places.size(); i++) {
            text.append(texts.get(i));
            Object value = values[places.get(i)];
            text.append(value == null ? "an unknown day" : value instanceof List<?> all ? listed(all) : value);
        }
        text.append(texts.get(places.size()));
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
