package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.odds.MonteCarlo;
import dev.lodestone.odds.Odds;
import dev.lodestone.odds.OddsWanted;
import dev.lodestone.report.Json;
import java.time.Duration;
import java.util.List;

/** Odds that are asked for. */
public record OddsInquiry(Request request, OddsWanted wanted) implements Inquiry<Odds> {
    private static final String DRAWS = "draws";
    private static final String SEED = "seed";
    private static final String ERROR = "error";
    private static final String ENDED = "endedAfter";
    static final String[] FIELDS = {"by", DRAWS, SEED, ERROR, "mineral", ENDED};

    static OddsInquiry read(InquiryBody body, int maxFacts) {
        OddsWanted wanted = new OddsWanted(
                body.date("by"),
                body.whole(DRAWS, OddsWanted.DRAWS),
                body.seed(SEED, OddsWanted.SEED),
                error(body.get(ERROR)),
                body.mineral(),
                body.whole(ENDED, 0));
        return new OddsInquiry(body.request(null, maxFacts), wanted);
    }

    private static double error(JsonNode given) {
        if (given == null || given.isNull()) {
            return OddsWanted.ERROR;
        }
        if (!given.isNumber()) {
            throw new BadInput("/" + ERROR, given + " is no number", "write 0.01 for one percentage point");
        }
        return given.doubleValue();
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ODDS;
    }

    @Override
    public Odds answer(Advisor advisor, Duration time, Runnable onAsk) {
        return new MonteCarlo(advisor, new Budget(Integer.MAX_VALUE, time), drawn -> {
                    for (int i = 0; i < drawn; i++) {
                        onAsk.run();
                    }
                })
                .odds(request, wanted);
    }

    @Override
    public ObjectNode tree() {
        ObjectNode tree = RequestJson.tree(request);
        tree.put("by", wanted.by().toString());
        tree.put(DRAWS, wanted.draws());
        tree.put(SEED, wanted.seed());
        tree.put(ERROR, wanted.error());
        Json.put(tree, "mineral", wanted.mineral());
        if (wanted.endedAfter() > 0) {
            tree.put(ENDED, wanted.endedAfter());
        }
        return tree;
    }

    @Override
    public ObjectNode again(ObjectNode asked, Odds answer) {
        return answer.stopped().equals("time") ? asked.deepCopy().put(ENDED, answer.draws()) : asked;
    }

    @Override
    public List<Label> labels(Odds answer) {
        return Label.of(
                request.asked(),
                answer.flags().stream()
                        .map(f -> new Touched(null, f.rule(), f.severity(), null, f.economy(), f.mineral(), f.says()))
                        .toList());
    }

    @Override
    public int flags(Odds answer) {
        return answer.flags().size();
    }

    @Override
    public Severity worst(Odds answer) {
        return answer.flags().isEmpty() ? null : answer.flags().get(0).severity();
    }
}
