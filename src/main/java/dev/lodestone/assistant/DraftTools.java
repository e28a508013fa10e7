package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.inquiry.Changes;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import dev.lodestone.report.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts that an assistant drafts from a document: judged, weighed in the advice, and proposed; nothing is stored. */
final class DraftTools {
    private static final int MOST = 50;
    private static final int LONGEST = 500_000;
    private static final int CHANGES = 10;
    private static final String HOW_TO_STORE =
            "Nothing is stored. A person who agrees puts the proposed facts into a file and"
                    + " keeps it: lodestone dossier put NAME FILE, PUT /api/v1/dossiers/NAME, or the page's import.";

    private DraftTools() {}

    static ToolAnswer draftFacts(ToolArguments asked) {
        JsonNode drafts = asked.get("drafts");
        if (!drafts.isArray() || drafts.isEmpty() || drafts.size() > MOST) {
            throw new BadInput(
                    "/drafts",
                    "it is no list of 1 to " + MOST + " drafts",
                    "write [ { \"fact\": { … }, \"quote\": \"…\" } ]");
        }
        String document = asked.text("document", "");
        if (document.isBlank() || document.length() > LONGEST) {
            throw new BadInput(
                    "/document",
                    document.isBlank()
                            ? "the document is empty"
                            : "the document is longer than " + LONGEST + " characters",
                    "give the text that the facts are drafted from, or the part of it that matters");
        }
        Request base = asked.request();
        DraftJudge judge = new DraftJudge(document, base);
        List<DraftVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            verdicts.add(judge.judge(drafts.get(i), "/drafts/" + i));
        }
        List<DraftVerdict> good = verdicts.stream().filter(v -> !v.isRefused()).toList();
        List<Change> changes = changes(asked.desk().advisor(), base, good);
        return new ToolAnswer(text(verdicts, changes), structured(verdicts, good, changes));
    }

    /** What the advice of the same day would say otherwise. */
    private static List<Change> changes(Advisor advisor, Request base, List<DraftVerdict> good) {
        if (good.isEmpty()) {
            return List.of();
        }
        Set<String> less = new HashSet<>();
        List<Fact> more = new ArrayList<>();
        for (DraftVerdict verdict : good) {
            more.add(verdict.fact());
            if (verdict.replaces() != null) {
                less.add(verdict.replaces());
            }
        }
        Request with = base.changed(less, more);
        Assessment before = advisor.assess(base.facts(), base.asOf(), base.asked());
        return Changes.withFigures(before, advisor.assess(with.facts(), with.asOf(), with.asked()));
    }

    private static ObjectNode structured(List<DraftVerdict> verdicts, List<DraftVerdict> good, List<Change> changes) {
        ObjectNode structured = Json.shared().createObjectNode().put("stored", false);
        ArrayNode proposed = structured.putArray("proposed");
        for (DraftVerdict verdict : good) {
            ObjectNode fact = FactWriter.json(verdict.fact());
            Json.put(fact, "replaces", verdict.replaces());
            ObjectNode node = proposed.addObject().put("place", verdict.place());
            node.set("fact", fact);
            node.put("quote", verdict.quote());
            node.set("lookAt", problems(verdict.look()));
        }
        ArrayNode refused = structured.putArray("refused");
        verdicts.stream().filter(DraftVerdict::isRefused).forEach(v -> {
            ObjectNode node = refused.addObject().put("place", v.place());
            node.set("reasons", problems(v.refused()));
        });
        Brevity.texts(
                structured,
                "adviceWouldChange",
                changes.stream().map(Change::says).toList(),
                2 * CHANGES);
        return structured.put("howToStore", HOW_TO_STORE);
    }

    private static ArrayNode problems(List<Problem> problems) {
        ArrayNode all = Json.shared().createArrayNode();
        for (Problem p : problems) {
            ObjectNode node = all.addObject().put("where", p.pointer()).put("why", p.message());
            Json.put(node, "wayOut", p.suggestion());
        }
        return all;
    }

    private static String text(List<DraftVerdict> verdicts, List<Change> changes) {
        StringBuilder text = new StringBuilder();
        for (DraftVerdict v : verdicts) {
            text.append(v.place())
                    .append(v.isRefused() ? " is refused.\n" : " is proposed: " + FactType.describe(v.fact()) + ".\n");
            v.refused().forEach(p -> text.append("  ").append(p).append('\n'));
            if (!v.isRefused()) {
                v.look().forEach(p -> text.append("  look at ").append(p).append('\n'));
            }
        }
        text.append(changes.isEmpty() ? "\nThe advice would not change.\n" : "\nThe advice would change:\n");
        changes.forEach(c -> text.append("- ").append(c.says()).append('\n'));
        return Brevity.text(text.toString(), "The structured answer has all of it.") + "\n" + HOW_TO_STORE + "\n";
    }
}
