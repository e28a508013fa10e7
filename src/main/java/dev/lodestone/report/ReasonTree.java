package dev.lodestone.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Reason;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Trees of reasons in JSON, as indented text and as a part of a briefing. */
public final class ReasonTree {
    private final StringBuilder text = new StringBuilder(8_192);
    // A flag answers to several responses: it is unfolded where it first stands and named after that.
    private final Set<String> unfolded = new HashSet<>();

    private ReasonTree() {}

    /** The assessment's JSON with the trees in {@code explanation}. */
    public static String json(Explained explained) {
        ObjectNode whole = Json.shared().valueToTree(explained.assessment());
        whole.set("explanation", Json.shared().valueToTree(explained.explanation()));
        return Json.pretty(whole) + "\n";
    }

    /** Responses, then flags that no response answers, then questions; what a line rests on is indented below it. */
    public static String text(Explained explained) {
        return new ReasonTree().all(explained, ReasonTree::plain);
    }

    /** Some of the trees alone. */
    public static String text(List<Reason> reasons) {
        ReasonTree tree = new ReasonTree();
        tree.unfold(reasons, 0, ReasonTree::plain);
        return tree.text.toString();
    }

    /** The same as nested lists under a heading, to follow a briefing. */
    public static String markdown(Explained explained) {
        return "\n## Because\n\n" + new ReasonTree().all(explained, ReasonTree::bullet);
    }

    /** How a node is written at a depth. */
    private interface Line {
        String of(int depth, String text);
    }

    private static String plain(int depth, String text) {
        return "  ".repeat(depth) + text + "\n";
    }

    private static String bullet(int depth, String text) {
        return "  ".repeat(depth) + "- " + text.replace("\n", " ") + "\n";
    }

    private String all(Explained explained, Line line) {
        unfold(explained.explanation().responses(), 0, line);
        unfold(
                explained.explanation().flags().stream()
                        .filter(f -> !unfolded.contains(f.id()))
                        .toList(),
                0,
                line);
        unfold(explained.explanation().questions(), 0, line);
        return text.toString();
    }

    private void unfold(List<Reason> reasons, int depth, Line line) {
        for (Reason reason : reasons) {
            boolean again = reason.kind() == Reason.Kind.FLAG && !unfolded.add(reason.id());
            text.append(line.of(depth, again ? reason.id() + ", see above: " + reason.says() : words(reason)));
            if (!again) {
                unfold(reason.because(), depth + 1, line);
            }
        }
    }

    private static String words(Reason r) {
        String source = r.source().isEmpty() ? "" : " [" + r.source() + "]";
        return switch (r.kind()) {
            case RESPONSE ->
                r.says() + " (" + r.id() + ", priority " + r.details().get("priority") + ")";
            case FLAG ->
                r.id() + " " + r.details().get("severity") + ": " + r.says() + " ("
                        + r.details().get("rule") + ")" + source;
            case QUESTION -> "? " + r.says();
            case EITHER -> "either, " + r.says() + ":";
            case DERIVED -> Words.capital(Naming.type(r.id())) + ": " + r.says();
            case FACT -> "fact " + r.id() + " – " + r.says() + source;
            case PARAMETER -> "threshold " + r.id() + " = " + r.says() + source;
            case ABSENCE -> r.says();
        };
    }
}
