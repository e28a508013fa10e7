package dev.lodestone.advice;

import java.util.ArrayList;
import java.util.List;

/** A rule's sentence with {@code {$name}} where the value of a variable goes. */
public final class Sentence {
    private final String[] texts;
    private final List<String> variables;
    /** Which variable stands behind each text but the last. */
    private final int[] places;

    private Sentence(String template) {
        List<String> between = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf("{$"); open >= 0; open = template.indexOf("{$", from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            between.add(template.substring(from, open));
            String variable = template.substring(open + 1, close);
            if (!named.contains(variable)) {
                named.add(variable);
            }
            behind.add(named.indexOf(variable));
            from = close + 1;
        }
        between.add(template.substring(from));
        this.texts = between.toArray(String[]::new);
        this.variables = List.copyOf(named);
        this.places = behind.stream().mapToInt(Integer::intValue).toArray();
    }

    public static Sentence of(String template) {
        return new Sentence(template);
    }

    /** The variables that it names, each once, with their dollar signs. */
    public List<String> variables() {
        return variables;
    }

    /** @param values of its variables, in their order; more may follow */
    String fill(Object[] values) {
        String[] said = new String[values.length];
        int length = texts[places.length].length();
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (said[place] == null) {
                said[place] = said(values[place]);
            }
            length += texts[i].length() + said[place].length();
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < places.length; i++) {
            text.append(texts[i]).append(said[places[i]]);
        }
        text.append(texts[places.length]);
        if (text.length() > 0) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return text.toString();
    }

    private static String said(Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value == null ? "an unknown day" : value instanceof List<?> all ? listed(all) : value.toString();
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
