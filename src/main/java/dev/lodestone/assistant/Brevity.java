package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** What keeps answers short enough for who has little room to read. */
final class Brevity {
    /** Characters of a text at most. */
    private static final int TEXT = 6_000;

    private Brevity() {}

    /** The first lines of a text, with how many more there are. */
    static String text(String text, String more) {
        if (text.length() <= TEXT) {
            return text;
        }
        int end = text.lastIndexOf('\n', TEXT);
        String shown = text.substring(0, end < TEXT / 2 ? TEXT : end);
        long left = text.substring(shown.length()).strip().lines().count();
        return shown + "\n… and " + left + " more lines. " + more + "\n";
    }

    /** The first of many, in a field of an object; how many more there are stands beside it. */
    static <T> void first(
            ObjectNode into, String field, Collection<? extends T> all, int most, Function<T, ObjectNode> written) {
        ArrayNode list = into.putArray(field);
        all.stream().limit(most).forEach(each -> list.add(written.apply(each)));
        if (all.size() > most) {
            into.put("more" + Character.toUpperCase(field.charAt(0)) + field.substring(1), all.size() - most);
        }
    }

    /** The same of texts. */
    static void texts(ObjectNode into, String field, Collection<?> all, int most) {
        ArrayNode list = into.putArray(field);
        all.stream().limit(most).forEach(each -> list.add(each.toString()));
    }
}
