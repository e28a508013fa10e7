package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes into a version who decided what of its concerns, and when: those who put it do not say that of themselves. */
final class Signatures {
    private static final String LIST = "dispositions";
    private static final String BY = "by";
    private static final String ON = "on";

    private Signatures() {}

    /**
     * The text with its new decisions signed; the same bytes if it has none.
     *
     * @param text JSON that was read and found good
     * @param before the version that it is put upon; null if there is none
     * @param who puts it; empty if nobody has to say, and then it stands as they wrote it
     */
    static byte[] in(byte[] text, byte[] before, String who, LocalDate today) {
        JsonNode tree = JsonIntake.tree(text, "");
        if (!tree.path(LIST).isArray() || tree.path(LIST).isEmpty()) {
            return text;
        }
        JsonNode earlier = before == null
                ? MissingNode.getInstance()
                : JsonIntake.tree(before, "").path(LIST);
        for (JsonNode decision : tree.path(LIST)) {
            ObjectNode signed = (ObjectNode) decision;
            ObjectNode same = same(earlier, signed);
            if (same != null) {
                signed.setAll(same);
            } else {
                signed.put(ON, today.toString());
                if (!who.isEmpty()) {
                    signed.put(BY, who);
                }
            }
        }
        return Json.pretty(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The same decision of the same concern in the version before; null if there was none. */
    private static ObjectNode same(JsonNode earlier, ObjectNode decision) {
        for (JsonNode other : earlier) {
            if (unsigned(other).equals(unsigned(decision))) {
                return (ObjectNode) other;
            }
        }
        return null;
    }

    private static ObjectNode unsigned(JsonNode decision) {
        return ((ObjectNode) decision.deepCopy()).without(List.of(BY, ON));
    }
}
