package dev.lodestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.rulebook.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Control characters in the texts of JSON, where they can only be written as escapes. */
final class ControlCharacters {
    private ControlCharacters() {}

    /** @throws BadInput with the place of each text that has one */
    static void refuse(JsonNode tree, byte[] json, String name) {
        if (!mayBe(json)) {
            return;
        }
        List<String> found = new ArrayList<>();
        find(tree, "", found);
        if (!found.isEmpty()) {
            Places places = name.isEmpty() ? null : Places.inJson(json);
            throw new BadInput(found.stream()
                    .map(pointer -> new Problem(
                            places == null ? pointer : places.of(name, pointer),
                            "there is a control character in it",
                            "take it out"))
                    .toList());
        }
    }

    /** Whether there is an escape of one: that takes no tree, and nearly no text has any. */
    private static boolean mayBe(byte[] json) {
        for (int i = 0; i + 1 < json.length; i++) {
            if (json[i] == '\\') {
                byte next = json[++i];
                if (next == 'b' || next == 'f' || next == 'u' && i + 2 < json.length && json[i + 1] == '0') {
                    return true;
                }
            }
        }
        return false;
    }

    private static void find(JsonNode node, String pointer, List<String> found) {
        if (found.size() >= Faults.MOST) {
            return;
        }
        if (node.isTextual() && Bounds.hasControl(node.textValue())) {
            found.add(pointer);
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            find(node.get(i), pointer + "/" + i, found);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (Bounds.hasControl(field.getKey())) {
                found.add(pointer);
            }
            find(field.getValue(), Places.within(pointer, field.getKey()), found);
        }
    }
}
