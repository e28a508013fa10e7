package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Severity;
import dev.lodestone.engine.Advisor;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Money;
import dev.lodestone.plan.Planner;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.Wanted;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A plan that is asked for.
 *
 * @param work how often the rules may be asked
 */
public record PlanInquiry(Request request, Wanted wanted, int work) implements Inquiry<Plans> {
    private static final String WORK = "work";
    static final String[] FIELDS = {"clear", "by", "budget", "mineral", "without", WORK};

    static PlanInquiry read(InquiryBody body, int maxFacts) {
        Wanted wanted = new Wanted(
                Wanted.severity(body.get("clear") == null ? "critical" : body.text("clear", "critical"), "/clear"),
                body.date("by"),
                body.get("budget") == null ? null : Money.parse(body.text("budget", "2bn USD"), "/budget"),
                body.mineral(),
                body.list("without", "ids of instruments", "INS-US-VAULT"));
        return new PlanInquiry(body.request(null, maxFacts), wanted, body.whole(WORK, Planner.BUDGET));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLAN;
    }

    @Override
    public Plans answer(Advisor advisor, Duration time, Runnable onAsk) {
        if (work < 1) {
            throw new BadInput(
                    WORK, "to ask the rules " + work + " times allows for nothing", "give a number from 1 on");
        }
        return new Planner(advisor, new Budget(work, time), onAsk).plan(request, wanted);
    }

    @Override
    public ObjectNode tree() {
        ObjectNode tree = RequestJson.tree(request);
        tree.put("clear", wanted.clear().toString());
        tree.put("by", wanted.by().toString());
        if (wanted.budget() != null) {
            tree.put("budget", wanted.budget().written());
        }
        if (wanted.mineral() != null) {
            tree.put("mineral", wanted.mineral().key());
        }
        if (!wanted.without().isEmpty()) {
            ArrayNode without = tree.putArray("without");
            wanted.without().forEach(without::add);
        }
        return tree.put(WORK, work);
    }

    @Override
    public ObjectNode again(ObjectNode asked, Plans answer) {
        return answer.leftOut().isEmpty() ? asked : asked.deepCopy().put(WORK, Math.max(1, answer.spent()));
    }

    @Override
    public List<Label> labels(Plans answer) {
        return Label.of(request.asked(), answer.chosen());
    }

    @Override
    public int flags(Plans answer) {
        return answer.chosen().size();
    }

    @Override
    public Severity worst(Plans answer) {
        return answer.chosen().stream()
                .map(Touched::severity)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
