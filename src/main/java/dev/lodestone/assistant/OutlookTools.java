package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.OddsInquiry;
import dev.lodestone.archive.PlanInquiry;
import dev.lodestone.archive.RecordKind;
import dev.lodestone.archive.StressInquiry;
import dev.lodestone.odds.Odds;
import dev.lodestone.odds.OddsText;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.PlansText;
import dev.lodestone.report.Json;
import dev.lodestone.robust.RobustPlan;
import dev.lodestone.robust.RobustText;
import dev.lodestone.stress.Between;
import dev.lodestone.stress.Stress;
import dev.lodestone.stress.StressText;
import java.util.List;

/** What could be done, what a stop of supply would do, and how likely flags are: answers that are kept. */
final class OutlookTools {
    private static final int MOST = 10;

    private OutlookTools() {}

    private static Inquiry<?> read(RecordKind kind, ToolArguments asked) {
        JsonNode body = asked.body();
        Inquiry<?> inquiry = Inquiry.read(kind, body, asked.desk().maxFacts());
        asked.desk().weighed(inquiry.request());
        return inquiry;
    }

    static ToolAnswer plan(ToolArguments asked) {
        PlanInquiry inquiry = (PlanInquiry) read(RecordKind.PLAN, asked);
        Desk.Kept<RobustPlan> kept = asked.desk().ask(inquiry, asked.records());
        Plans plans = kept.answer().plans();
        ObjectNode structured = Json.shared().createObjectNode().put("says", plans.says());
        Brevity.first(structured, "plans", plans.plans(), MOST, OutlookTools::plan);
        Brevity.first(
                structured,
                "cannotBeCleared",
                plans.cannot(),
                MOST,
                c -> Json.shared()
                        .createObjectNode()
                        .put("rule", c.flag().rule())
                        .put("says", c.flag().says())
                        .put("binds", c.binds())
                        .put("why", c.why()));
        structured.put("assumes", plans.assumes());
        if (kept.answer().odds() != null) {
            Brevity.texts(structured, "odds", kept.answer().odds().says(), MOST);
            Brevity.texts(structured, "fails", RobustText.fails(kept.answer().odds()), MOST);
        }
        String record = AdviceTools.onRecord(structured, kept);
        return new ToolAnswer(
                Brevity.text(kept.answer().markdown(), "The structured answer has each package.") + record, structured);
    }

    private static ObjectNode plan(Plans.Plan plan) {
        ObjectNode node = Json.shared()
                .createObjectNode()
                .put("kind", plan.kind().toString())
                .put("cost", PlansText.cost(plan))
                .put("worksFrom", plan.by().toString())
                .put("clears", plan.clears().size())
                .put("leaves", plan.leaves().size());
        Brevity.first(
                node,
                "measures",
                plan.measures(),
                MOST,
                step -> Json.shared()
                        .createObjectNode()
                        .put("says", step.response().briefly())
                        .put("start", step.start().toString())
                        .put("works", step.works().toString()));
        return node;
    }

    static ToolAnswer stress(ToolArguments asked) {
        StressInquiry inquiry = (StressInquiry) read(RecordKind.STRESS, asked);
        Desk.Kept<Stress> kept = asked.desk().ask(inquiry, asked.records());
        Stress stress = kept.answer();
        ObjectNode structured = Json.shared().createObjectNode().put("headline", stress.headline());
        Brevity.texts(structured, "says", stress.says(), MOST);
        structured
                .put("missingPart", stress.share().toString())
                .put("lostPart", stress.lost().toString());
        between(structured, "gapOpens", stress.opens());
        between(structured, "gapLastsFrom", stress.lasts());
        Brevity.texts(structured, "leftOut", stress.leftOut(), MOST);
        Brevity.first(
                structured,
                "questions",
                stress.questions(),
                MOST,
                q -> Json.shared().createObjectNode().put("says", q.says()).put("factType", q.fact()));
        String record = AdviceTools.onRecord(structured, kept);
        return new ToolAnswer(
                Brevity.text(StressText.markdown(stress), "The command stress shows all of it.") + record, structured);
    }

    private static void between(ObjectNode into, String field, Between days) {
        if (days.earliest() != null) {
            into.put(field + "AtEarliest", days.earliest().toString());
        }
        if (days.latest() != null) {
            into.put(field + "AtLatest", days.latest().toString());
        }
    }

    static ToolAnswer odds(ToolArguments asked) {
        OddsInquiry inquiry = (OddsInquiry) read(RecordKind.ODDS, asked);
        Desk.Kept<Odds> kept = asked.desk().ask(inquiry, asked.records());
        Odds odds = kept.answer();
        ObjectNode structured = Json.shared().createObjectNode();
        Brevity.texts(structured, "says", odds.says(), MOST);
        Brevity.first(
                structured,
                "concerns",
                odds.concerns(),
                MOST,
                c -> Json.shared()
                        .createObjectNode()
                        .put("chance", c.chance().toString())
                        .put("severity", c.severity().toString())
                        .put("says", c.says()));
        List<Odds.FlagOdds> hanging =
                odds.flags().stream().filter(f -> !f.chance().isSettled()).toList();
        Brevity.first(structured, "flags", hanging, MOST, OutlookTools::flag);
        Brevity.texts(structured, "worthKnowing", OddsText.worth(odds), MOST / 2);
        structured.put("draws", odds.draws()).put("endedBy", odds.stopped());
        String record = AdviceTools.onRecord(structured, kept);
        return new ToolAnswer(
                Brevity.text(OddsText.markdown(odds), "Name a mineral to see fewer.") + record, structured);
    }

    private static ObjectNode flag(Odds.FlagOdds flag) {
        ObjectNode node = Json.shared()
                .createObjectNode()
                .put("chance", flag.chance().toString())
                .put("severity", flag.severity().toString())
                .put("rule", flag.rule())
                .put("economy", flag.economy().code())
                .put("says", flag.says());
        return flag.mineral() == null
                ? node
                : node.put("mineral", flag.mineral().key());
    }
}
