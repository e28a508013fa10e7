package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.SensitivityText;
import dev.lodestone.inquiry.Timeline;
import dev.lodestone.inquiry.TimelineText;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.report.Json;
import java.time.LocalDate;
import java.util.List;

/** What other figures, measures or days would make of an answer. */
final class WhatIfTools {
    private static final int MOST = 12;
    private static final int FEW = 5;

    private WhatIfTools() {}

    static ToolAnswer whatWouldChange(ToolArguments asked) {
        Desk desk = asked.desk();
        InquiryBody body = new InquiryBody(asked.body(), "mineral", "rule");
        String rule = body.get("rule") == null ? null : body.text("rule", "export-control/ban-active");
        Request request = desk.weighed(body.request(null, desk.maxFacts()));
        Sensitivity found = new Sensitivities(desk.advisor(), desk.budget(Sensitivities.BUDGET), Effects::proved)
                .of(request, body.mineral(), rule);
        ObjectNode structured = Json.shared().createObjectNode();
        Brevity.first(structured, "flags", found.flags(), MOST, WhatIfTools::turn);
        Brevity.first(structured, "questions", found.questions(), FEW, q -> {
            ObjectNode node =
                    Json.shared().createObjectNode().put("asks", q.asks()).put("factType", q.fact());
            Brevity.texts(node, "couldChange", q.couldChange(), 3);
            return node;
        });
        structured.put("notLookedAt", found.leftOut().size()).put("assumes", found.assumes());
        return new ToolAnswer(
                Brevity.text(SensitivityText.markdown(found), "Name a mineral or a rule to see fewer."), structured);
    }

    private static ObjectNode turn(Sensitivity.Turn turn) {
        ObjectNode node = flag(turn.severity(), turn.rule(), turn.economy().code(), turn.says())
                .put("standsNow", turn.present())
                .put("smallestChange", turn.smallest());
        return turn.mineral() == null
                ? node
                : node.put("mineral", turn.mineral().key());
    }

    private static ObjectNode flag(Object severity, String rule, String economy, String says) {
        ObjectNode node = Json.shared().createObjectNode();
        Json.put(node, "severity", severity);
        return node.put("rule", rule).put("economy", economy).put("says", says);
    }

    static ToolAnswer compare(ToolArguments asked) {
        Desk desk = asked.desk();
        InquiryBody body = new InquiryBody(asked.body(), "variants");
        Request base = desk.weighed(body.request(null, desk.maxFacts()));
        Comparison compared = new Comparer(desk.advisor(), desk.budget(Comparer.MOST + 1), Effects::proved)
                .compare(base, Variants.list(body.get("variants"), "/variants"));
        ObjectNode structured = Json.shared().createObjectNode();
        Brevity.first(
                structured,
                "options",
                compared.columns(),
                MOST,
                o -> Json.shared()
                        .createObjectNode()
                        .put("name", o.name())
                        .put("does", o.does())
                        .put("asOf", o.asOf().toString())
                        .put("critical", o.critical())
                        .put("high", o.high())
                        .put("clears", o.clears())
                        .put("raises", o.raises()));
        List<Comparison.FlagRow> differing =
                compared.flags().stream().filter(Comparison.FlagRow::differs).toList();
        Brevity.first(structured, "differences", differing, MOST, WhatIfTools::difference);
        structured.put("alike", compared.flags().size() - differing.size());
        return new ToolAnswer(
                Brevity.text(ComparisonText.markdown(compared), "The structured answer has what differs first."),
                structured);
    }

    private static ObjectNode difference(Comparison.FlagRow row) {
        ObjectNode node = flag(null, row.rule(), row.economy().code(), row.says());
        Json.put(node, "mineral", row.mineral());
        Brevity.first(node, "options", row.cells(), MOST, cell -> {
            ObjectNode option = Json.shared()
                    .createObjectNode()
                    .put("name", cell.variant())
                    .put("change", cell.change().toString());
            Json.put(option, "severity", cell.severity());
            return cell.why() == null ? option : option.put("why", cell.why());
        });
        return node;
    }

    static ToolAnswer timeline(ToolArguments asked) {
        Desk desk = asked.desk();
        InquiryBody body = new InquiryBody(asked.body(), "from", "to", "mineral");
        LocalDate from = body.date("from");
        LocalDate to = body.date("to");
        Request request = desk.weighed(body.request(from, desk.maxFacts()));
        Timeline found =
                new Timelines(desk.advisor(), desk.budget(Timelines.BUDGET)).between(request, from, to, body.mineral());
        ObjectNode structured = Json.shared().createObjectNode();
        Brevity.first(structured, "entries", found.entries(), MOST, WhatIfTools::entry);
        structured.put("notLookedAt", found.leftOut().size());
        return new ToolAnswer(
                Brevity.text(TimelineText.markdown(found), "Name a mineral or a shorter time to see all."), structured);
    }

    private static ObjectNode entry(Timeline.Entry entry) {
        ObjectNode node =
                Json.shared().createObjectNode().put("date", entry.date().toString());
        Brevity.texts(node, "causes", entry.causes(), FEW);
        Brevity.first(node, "flags", entry.flags(), FEW, f -> {
            ObjectNode flag = flag(f.severity(), f.rule(), f.economy().code(), f.says())
                    .put("change", f.change().toString());
            return f.mineral() == null ? flag : flag.put("mineral", f.mineral().key());
        });
        return node;
    }
}
