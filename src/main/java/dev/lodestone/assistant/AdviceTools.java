package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Reason;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.inquiry.Why;
import dev.lodestone.inquiry.WhyNot;
import dev.lodestone.inquiry.WhyNotText;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import dev.lodestone.report.ReasonTree;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands, and why or why not. */
final class AdviceTools {
    private static final int FLAGS = 4;
    private static final int DATES = 8;
    private static final int TREES = 3;
    private static final int LEAVES = 12;
    private static final String NEXT =
            "The tool explain gives the reasons of a flag, by its rule, economy and mineral.";

    private AdviceTools() {}

    static ToolAnswer assess(ToolArguments asked) {
        Request request = asked.request();
        Desk.Kept<Assessment> kept = asked.desk().assess(request, asked.records());
        Assessment answer = kept.answer();
        ObjectNode structured = structured(answer);
        String record = onRecord(structured, kept);
        return new ToolAnswer(
                Brevity.text(Format.PAGE_ONE.write(answer, request.title()), "The structured answer has the rest.")
                        + "\n" + record + NEXT + "\n",
                structured);
    }

    private static ObjectNode structured(Assessment answer) {
        Briefing briefing = answer.briefing();
        Map<String, RiskFlag> flags =
                answer.riskFlags().stream().collect(Collectors.toMap(RiskFlag::id, Function.identity()));
        ObjectNode structured = Json.shared().createObjectNode();
        structured
                .put("headline", briefing.headline())
                .put("asOf", answer.asOf().toString());
        structured.set("flags", counts(answer.riskFlags()));
        Brevity.first(structured, "concerns", briefing.concerns(), 7, c -> concern(c, flags));
        Brevity.first(
                structured,
                "calendar",
                briefing.calendar(),
                DATES,
                due -> Json.shared()
                        .createObjectNode()
                        .put("date", due.date().toString())
                        .put("says", due.says()));
        if (briefing.changes() != null) {
            Brevity.texts(
                    structured,
                    "changes",
                    briefing.changes().stream().map(c -> c.says()).toList(),
                    DATES);
        }
        Brevity.first(
                structured,
                "unknowns",
                briefing.unknowns(),
                3,
                u -> Json.shared().createObjectNode().put("says", u.says()).put("factType", u.fact()));
        return structured.put("rules", answer.ruleBase().digest());
    }

    private static ObjectNode counts(List<RiskFlag> flags) {
        ObjectNode counts = Json.shared().createObjectNode();
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity.toString(),
                    flags.stream().filter(f -> f.severity() == severity).count());
        }
        return counts;
    }

    /** Puts the id of the record into an answer. @return the same as a sentence; empty if there is none */
    static String onRecord(ObjectNode structured, Desk.Kept<?> kept) {
        if (kept.record() == null) {
            return "";
        }
        structured.put("record", kept.record());
        return "On record as " + kept.record() + ".\n";
    }

    private static ObjectNode concern(Briefing.Concern concern, Map<String, RiskFlag> flags) {
        ObjectNode node = Json.shared()
                .createObjectNode()
                .put("severity", concern.severity().toString())
                .put("certainty", concern.certainty().toString())
                .put("economy", concern.economy().code());
        Brevity.texts(
                node, "minerals", concern.minerals().stream().map(Mineral::key).toList(), DATES);
        node.put("says", concern.says()).put("whyHere", concern.whyHere());
        if (!concern.doubts().isEmpty()) {
            node.put("uncertainBecause", String.join("; ", concern.doubts()));
        }
        if (!concern.reservation().isEmpty()) {
            node.put("reservation", concern.reservation());
        }
        Json.put(node, "until", concern.until());
        if (concern.disposition() != null) {
            node.put("decided", concern.disposition().says());
        }
        Brevity.first(node, "flags", concern.flags(), FLAGS, id -> key(flags.get(id)));
        return node;
    }

    /** What the other tools know a flag by. */
    private static ObjectNode key(RiskFlag flag) {
        ObjectNode key = Json.shared()
                .createObjectNode()
                .put("rule", flag.rule())
                .put("economy", flag.economy().code());
        return flag.mineral() == null ? key : key.put("mineral", flag.mineral().key());
    }

    static ToolAnswer explain(ToolArguments asked) {
        InquiryBody body = new InquiryBody(asked.body(), "rule", "economy", "mineral");
        Economy economy = body.economy();
        Mineral mineral = body.mineral();
        String rule = body.text("rule", "export-control/ban-active");
        Why why = Why.of(
                asked.desk().advisor(),
                asked.desk().weighed(body.request(null, asked.desk().maxFacts())),
                rule,
                economy,
                mineral);
        ObjectNode structured = Json.shared()
                .createObjectNode()
                .put("rule", rule)
                .put("asOf", why.asOf().toString())
                .put("raised", !why.flags().isEmpty());
        Brevity.first(structured, "flags", why.flags(), TREES, AdviceTools::reasons);
        String text = why.flags().isEmpty()
                ? "The rule " + rule + " raises no flag there as of " + why.asOf()
                        + ". The tool why_not says why not.\n"
                : ReasonTree.text(why.flags().stream().limit(TREES).toList());
        return new ToolAnswer(Brevity.text(text, "Name an economy and a mineral to see one tree."), structured);
    }

    private static ObjectNode reasons(Reason flag) {
        ObjectNode node = Json.shared()
                .createObjectNode()
                .put("says", flag.says())
                .put("severity", flag.details().get("severity"))
                .put("source", flag.source());
        List<Reason> leaves = flag.leaves().distinct().toList();
        Brevity.first(
                node,
                "because",
                leaves,
                LEAVES,
                leaf -> Json.shared()
                        .createObjectNode()
                        .put("kind", leaf.kind().toString())
                        .put("id", leaf.id())
                        .put("says", leaf.says())
                        .put("source", leaf.source()));
        return node;
    }

    static ToolAnswer whyNot(ToolArguments asked) {
        InquiryBody body = new InquiryBody(asked.body(), "rule", "economy", "mineral");
        Economy economy = body.economy();
        Mineral mineral = body.mineral();
        String rule = body.text("rule", "export-control/ban-active");
        Request request = asked.desk().weighed(body.request(null, asked.desk().maxFacts()));
        WhyNot whyNot = new WhyNots(asked.desk().advisor(), WhyNots.BUDGET).ask(request, rule, economy, mineral);
        ObjectNode structured = Json.shared()
                .createObjectNode()
                .put("rule", rule)
                .put("concludes", whyNot.fires())
                .put("says", whyNot.says());
        Json.put(structured, "concludesOn", whyNot.firesAt());
        Brevity.first(
                structured,
                "conditions",
                whyNot.conditions(),
                LEAVES,
                c -> Json.shared()
                        .createObjectNode()
                        .put("says", c.says())
                        .put("state", c.state().toString()));
        if (whyNot.change() != null) {
            structured.set("variant", whyNot.change());
        }
        ArrayNode submit = structured.putArray("couldBeSubmitted");
        whyNot.submit().stream().limit(TREES).forEach(submit::add);
        return new ToolAnswer(
                Brevity.text(WhyNotText.text(whyNot), "The structured answer has each condition."), structured);
    }
}
