package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.briefing.Dispositions;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.report.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A request with its answer, before it is recorded.
 *
 * @param json the answer as the record and every client get it
 * @param at when it was asked
 * @param took how long the rules took
 */
public record Answered(Request request, Assessment assessment, byte[] json, RuleBase rules, Instant at, Duration took)
        implements Recordable {

    /**
     * @param earlier to tell what has changed
     * @throws dev.lodestone.engine.RuleFailed if a rule throws, or does not come to an end within the limits
     */
    public static Answered by(Advisor advisor, Request request, Earlier earlier) {
        return by(advisor, request, earlier, Json::document);
    }

    /**
     * An answer that nobody puts on record.
     *
     * @param written how much of it is written, as JSON
     */
    public static Answered by(Advisor advisor, Request request, Earlier earlier, Function<Assessment, byte[]> written) {
        Instant at = Instant.now();
        long start = System.nanoTime();
        Assessment assessment = Effects.proved(
                Dispositions.in(
                        earlier.told(
                                advisor.assess(request.facts(), request.asOf(), request.asked()), request, advisor),
                        request.dispositions()),
                request,
                advisor);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answered(request, assessment, written.apply(assessment), advisor.rules(), at, took);
    }

    /** The same where nothing is on record. */
    public static Answered by(Advisor advisor, Request request) {
        return by(advisor, request, new Earlier(null));
    }

    public static Answered of(Request request, Assessment assessment, RuleBase rules, Instant at, Duration took) {
        return new Answered(request, assessment, Json.document(assessment), rules, at, took);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ASSESSMENT;
    }

    @Override
    public ObjectNode asked() {
        return RequestJson.tree(request);
    }

    @Override
    public LocalDate asOf() {
        return assessment.asOf();
    }

    @Override
    public LocalDate knownOn() {
        return assessment.knownOn();
    }

    @Override
    public int flags() {
        return assessment.riskFlags().size();
    }

    @Override
    public Severity worst() {
        return assessment.worst();
    }

    @Override
    public List<Label> labels() {
        return Label.of(assessment);
    }
}
