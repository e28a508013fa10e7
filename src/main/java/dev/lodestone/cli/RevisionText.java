package dev.lodestone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Revisions of rules, as a service tells of them, for people. */
final class RevisionText {
    private static final int FEW = 10;
    /** Of a time such as 2026-11-27T15:59:08Z, as far as people want it. */
    private static final int MINUTES = 16;

    private RevisionText() {}

    /** "revision 3: live since 2026-11-27 15:59 UTC by key:ben (from today)". */
    static String line(JsonNode revision) {
        JsonNode last = revision.path("steps").path(revision.path("steps").size() - 1);
        return "revision " + revision.path("number").asInt() + ": " + step(last);
    }

    private static String step(JsonNode step) {
        String why = step.path("why").asText();
        String who = step.path("who").asText();
        String at = step.path("at").asText();
        return step.path("state").asText() + " since "
                + at.substring(0, MINUTES).replace('T', ' ') + " UTC"
                + (who.isEmpty() ? "" : " by " + who)
                + (why.isEmpty() ? "" : " (" + why + ")");
    }

    static String whole(JsonNode revision, JsonNode shadow) {
        List<String> lines = new ArrayList<>();
        lines.add("Revision " + revision.path("number").asInt()
                + (revision.path("upon").asInt() == 0
                        ? ""
                        : ", made from revision " + revision.path("upon").asInt())
                + (revision.path("inUseHere").asBoolean() ? ", in use" : ""));
        lines.add("");
        revision.path("steps").forEach(step -> lines.add("  " + step(step)));
        if (!revision.path("files").isEmpty()) {
            lines.add("");
            revision.path("files")
                    .fields()
                    .forEachRemaining(file -> lines.add("  " + file.getValue().asText() + ": " + file.getKey()));
        }
        if (revision.has("proof")) {
            lines.add("");
            lines.add(proof(revision.path("proof")));
        }
        counted(shadow, lines);
        lines.add("");
        revision.path("next").forEach(next -> lines.add(next(next)));
        return String.join("\n", lines).stripTrailing();
    }

    private static String next(JsonNode next) {
        String step = "Next: " + next.path("step").asText();
        return next.has("against")
                ? step + ", but " + next.path("against").asText()
                        + (next.path("wayOut").isTextual()
                                ? "; " + next.path("wayOut").asText()
                                : "")
                : step;
    }

    private static void counted(JsonNode shadow, List<String> lines) {
        if (shadow.path("counted").isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Beside the live rules" + (shadow.path("runs").asBoolean() ? ", and still running:" : ":"));
        shadow.path("counted")
                .forEach(c -> lines.add("  " + c.path("answers").asLong() + " answers "
                        + (c.has("rule")
                                ? "with a flag of " + c.path("rule").asText() + " "
                                        + c.path("what").asText()
                                : c.path("what").asText())
                        + (c.has("example") ? ", such as " + c.path("example").asText() : "")));
    }

    /** What was found out about a draft; the first of what there is much of. */
    static String proof(JsonNode proof) {
        List<String> lines = new ArrayList<>();
        lines.add(proof.path("says").asText());
        few(
                lines,
                proof.path("findings"),
                f -> f.path("file").asText() + ":" + f.path("line").asInt() + ": "
                        + f.path("level").asText().toLowerCase(Locale.ROOT) + " "
                        + f.path("message").asText());
        few(
                lines,
                proof.path("failed"),
                f -> f.path("file").asText() + ":" + f.path("line").asInt() + ": '"
                        + f.path("name").asText() + "': "
                        + f.path("differences").path(0).asText());
        few(lines, proof.path("missing"), f -> "no case shows " + f.asText());
        few(
                lines,
                proof.path("examples"),
                d -> d.path("request").asText() + ": " + d.path("what").asText() + " "
                        + d.path("change").asText());
        few(
                lines,
                proof.path("replayed").path("examples"),
                e -> "record " + e.path("id").asText() + ": " + e.path("rule").asText() + " "
                        + e.path("change").asText());
        return String.join("\n", lines);
    }

    private static void few(List<String> lines, JsonNode all, Function<JsonNode, String> said) {
        for (int i = 0; i < Math.min(FEW, all.size()); i++) {
            lines.add("  " + said.apply(all.get(i)));
        }
        if (all.size() > FEW) {
            lines.add("  and " + (all.size() - FEW) + " more");
        }
    }
}
