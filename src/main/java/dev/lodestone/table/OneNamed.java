package dev.lodestone.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Things that a text may name, each by a pattern of words in small letters. */
final class OneNamed<T> {
    private final Map<T, Pattern> words = new LinkedHashMap<>();

    OneNamed<T> by(T thing, String pattern) {
        words.put(thing, Pattern.compile(pattern));
        return this;
    }

    /** The one that is named; null if none is, or several are. */
    T in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        T found = null;
        for (Map.Entry<T, Pattern> each : words.entrySet()) {
            if (each.getValue().matcher(plain).find()) {
                if (found != null) {
                    return null;
                }
                found = each.getKey();
            }
        }
        return found;
    }
}
