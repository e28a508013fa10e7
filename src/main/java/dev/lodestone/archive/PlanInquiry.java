package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Money;
import dev.lodestone.plan.Planner;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.Wanted;
import dev.lodestone.report.Json;
import dev.lodestone.robust.RobustPlan;
import dev.lodestone.robust.RobustPlans;
import dev.lodestone.robust.RobustWanted;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A plan that is asked for.
 *
 * @param work how often the rules may be asked
 * @param odds how packages are to be looked at over draws; null if they are not
 */
public record PlanInquiry(
        Request request,
        Wanted wanted,
        int work,
        @MayBeMissing RobustWanted odds) implements Inquiry<RobustPlan> {
    private static final String WORK = "work";
    static final String[] FIELDS = RobustWanted.fields("clear", "by", "budget", "mineral", "without", WORK);

    static PlanInquiry read(InquiryBody body, int maxFacts) {
        Wanted wanted = new Wanted(
                Wanted.severity(body.get("clear") == null ? "critical" : body.text("clear", "critical"), "/clear"),
                body.date("by"),
                body.get("budget") == null ? null : Money.parse(body.text("budget", "2bn USD"), "/budget"),
                body.mineral(),
                body.list("without", "ids of instruments", "INS-US-VAULT"));
        return new PlanInquiry(
                body.request(null, maxFacts), wanted, body.whole(WORK, Planner.BUDGET), RobustWanted.read(body));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLAN;
    }

    @Override
    public RobustPlan answer(Advisor advisor, Duration time, Runnable onAsk) {
        if (work < 1) {
            throw new BadInput(
                    WORK, "to ask the rules " + work + " times allows for nothing", "give a number from 1 on");
        }
        Plans plans = new Planner(advisor, new Budget(work, time), onAsk).plan(request, wanted);
        Budget left = new Budget(Integer.MAX_VALUE, time);
        return new RobustPlan(
                plans,
                odds == null ? null : new RobustPlans(advisor, left, drawn -> {}).of(request, wanted, plans, odds));
    }

    @Override
    public ObjectNode tree() {
        ObjectNode tree = RequestJson.tree(request);
        tree.put("clear", wanted.clear().toString());
        tree.put("by", wanted.by().toString());
        if (wanted.budget() != null) {
            tree.put("budget", wanted.budget().written());
        }
        Json.put(tree, "mineral", wanted.mineral());
        if (!wanted.without().isEmpty()) {
            ArrayNode without = tree.putArray("without");
            wanted.without().forEach(without::add);
        }
        if (odds != null) {
            odds.write(tree);
        }
        return tree.put(WORK, work);
    }

    @Override
    public ObjectNode again(ObjectNode asked, RobustPlan answer) {
        ObjectNode again = asked.deepCopy();
        if (!answer.plans().leftOut().isEmpty()) {
            again.put(WORK, Math.max(1, answer.plans().spent()));
        }
        if (answer.odds() != null && answer.odds().draws() < answer.odds().most()) {
            again.put("endedAfter", answer.odds().draws());
        }
        return again;
    }

    @Override
    public List<Label> labels(RobustPlan answer) {
        return Label.of(request.asked(), answer.plans().chosen());
    }

    @Override
    public int flags(RobustPlan answer) {
        return answer.plans().chosen().size();
    }

    @Override
    public Severity worst(RobustPlan answer) {
        return answer.plans().chosen().stream()
                .map(Touched::severity)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
