package dev.lodestone.rulebook;

import java.util.HashMap;
import java.util.Map;

/**
 * Where parameters stand in their file, as YAML trees keep no places: gone through once, however many parameters are asked
 * about.
 */
public final class ParameterPlaces {
    private final String[] lines;
    /** The first line of each name whose theme and key have no colon in them. */
    private final Map<String, Integer> plain = new HashMap<>();

    ParameterPlaces(String text) {
        this.lines = text.split("\\R", -1);
        String theme = null;
        for (int i = 0; i < lines.length; i++) {
            if (isTop(lines[i])) {
                theme = first(lines[i]);
            } else if (theme != null) {
                String key = first(lines[i].strip());
                if (key != null && theme.indexOf('.') < 0) {
                    plain.putIfAbsent(theme + "." + key, i + 1);
                }
            }
        }
    }

    private static boolean isTop(String line) {
        return !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
    }

    /** What stands before the first colon; null if there is none. */
    private static String first(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? null : text.substring(0, colon);
    }

    /** The line of a parameter, counted from 1, below its theme; 1 if it stands nowhere. */
    public int lineOf(String parameter) {
        boolean isPlain = parameter.indexOf(':') < 0 && parameter.indexOf('.') >= 0;
        return isPlain ? plain.getOrDefault(parameter, 1) : search(parameter);
    }

    private int search(String parameter) {
        String theme = parameter.substring(0, Math.max(0, parameter.indexOf('.')));
        String key = parameter.substring(parameter.indexOf('.') + 1);
        boolean within = false;
        for (int i = 0; i < lines.length; i++) {
            if (isTop(lines[i])) {
                within = lines[i].startsWith(theme + ":");
            } else if (within && lines[i].strip().startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}
