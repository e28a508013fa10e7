package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.intake.Request;
import java.time.Duration;
import java.util.List;

/**
 * A question beside the facts of a request that is put on record with its answer.
 *
 * @param <T> what answers it
 */
public sealed interface Inquiry<T> permits OddsInquiry, PlanInquiry, StressInquiry {
    RecordKind kind();

    Request request();

    /** The question as JSON that can be sent. */
    ObjectNode tree();

    /**
     * The question that has this answer however long it takes: where the time ended it, it asks for no more than was found.
     *
     * @param asked as it was asked
     */
    default ObjectNode again(ObjectNode asked, T answer) {
        return asked;
    }

    /**
     * Answers it.
     *
     * @param time how long it may take
     * @param onAsk is told whenever the rules were asked
     * @throws dev.lodestone.intake.BadInput for what does not go together
     */
    T answer(Advisor advisor, Duration time, Runnable onAsk);

    /** What the answer can be found by. */
    List<Label> labels(T answer);

    /** How many flags the answer is about. */
    int flags(T answer);

    /** The highest severity among them; null without flags. */
    Severity worst(T answer);

    /** @throws dev.lodestone.intake.BadInput if it is no such question */
    static Inquiry<?> read(RecordKind kind, JsonNode json, int maxFacts) {
        return switch (kind) {
            case PLAN -> PlanInquiry.read(new InquiryBody(json, PlanInquiry.FIELDS), maxFacts);
            case STRESS -> StressInquiry.read(new InquiryBody(json, StressInquiry.FIELDS), maxFacts);
            case ODDS -> OddsInquiry.read(new InquiryBody(json, OddsInquiry.FIELDS), maxFacts);
            case ASSESSMENT -> throw new IllegalArgumentException("an assessment is a request by itself");
        };
    }
}
