package dev.lodestone.api;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Earlier;
import dev.lodestone.archive.Receipt;
import dev.lodestone.briefing.Dispositions;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Answers requests and puts the answers on record before anybody hears of them. */
@ApplicationScoped
class Assessing {
    /** The record of the answer. */
    static final String ID = "Assessment-Id";
    /** Whether the answer stands in the archive. */
    static final String RECORDED = "Lodestone-Recorded";
    /** Whether the answer was given before, for the same key. */
    static final String REPEATED = "Idempotent-Replayed";

    private static final long RECORD_SECONDS = 30;

    private final Advice advice;
    private final Meters meters;
    private final Tracing tracing;
    private final Record record;
    private final Admission admission;
    private final Revisions revisions;
    private final boolean trials;

    Assessing(
            Advice advice,
            Meters meters,
            Tracing tracing,
            Record record,
            Admission admission,
            Revisions revisions,
            Settings settings) {
        this.advice = advice;
        this.meters = meters;
        this.tracing = tracing;
        this.trials = settings.archive().trials();
        this.record = record;
        this.admission = admission;
        this.revisions = revisions;
        record.kept().ifPresent(meters::queue);
    }

    /**
     * An answer that is on record.
     *
     * @param assessment what the answer says; null where the answer was given before, for the same key
     */
    record Recorded(Assessment assessment, Receipt receipt) {}

    /**
     * An answer that is not kept.
     *
     * @param part how much of it is written
     */
    Answered look(Request request, AnswerPart part) {
        return answer(admission.weighed(request), part);
    }

    /** @throws ArchiveUnavailable if the answer cannot be put on record; then there is none */
    Recorded assess(Request request, Caller caller) {
        admission.weighed(request);
        Optional<Receipt> earlier = record.recorder().earlier(request, caller);
        if (earlier.isPresent()) {
            return new Recorded(null, earlier.get());
        }
        Answered answered = answer(request);
        Receipt receipt = meters.recording(() -> durable(record.recorder().record(answered, caller)));
        revisions.answered(answered, receipt);
        return new Recorded(receipt.repeated() ? null : answered.assessment(), receipt);
    }

    /**
     * Whether the answer is given without a record, to look only.
     *
     * @param record what the request says of it; null if nothing
     */
    boolean isTrial(String record) {
        if (record != null && !record.equals("true") && !record.equals("false")) {
            throw new BadInput("?record", "'" + record + "' is neither true nor false", "leave it out, or write false");
        }
        return "false".equals(record) && trials;
    }

    boolean keepsRecord() {
        return record.kept().isPresent();
    }

    Answered answer(Request request) {
        return answer(request, AnswerPart.WHOLE);
    }

    private Answered answer(Request request, AnswerPart part) {
        return tracing.span(
                request, () -> meters.measure(() -> Answered.by(advice.advisor(), request, earlier(), part::write)));
    }

    /**
     * An answer with the trees of its reasons.
     *
     * @param id of its record; null if it has none
     */
    record Told(Explained explained, String id) {}

    /**
     * Assesses once, for the trees and for the record.
     *
     * @param caller null to leave no record
     * @throws ArchiveUnavailable if the answer cannot be put on record; then there is none
     */
    Told explain(Request request, Caller caller) {
        admission.weighed(request);
        AtomicReference<Explained> explained = new AtomicReference<>();
        Answered answered = tracing.span(
                request,
                () -> meters.measure(() -> {
                    Advisor advisor = advice.advisor();
                    Instant at = Instant.now();
                    long start = System.nanoTime();
                    explained.set(Effects.proved(
                            Dispositions.in(
                                    earlier()
                                            .told(
                                                    advisor.explain(request.facts(), request.asOf(), request.asked()),
                                                    request,
                                                    advisor),
                                    request.dispositions()),
                            request,
                            advisor));
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    return Answered.of(request, explained.get().assessment(), advisor.rules(), at, took);
                }));
        if (caller == null) {
            return new Told(explained.get(), null);
        }
        Receipt receipt = record.recorder()
                .earlier(request, caller)
                .orElseGet(
                        () -> meters.recording(() -> durable(record.recorder().record(answered, caller))));
        revisions.answered(answered, receipt);
        return new Told(explained.get(), receipt.id());
    }

    private Earlier earlier() {
        return new Earlier(record.kept().orElse(null));
    }

    /** Waits until it is on record. */
    static Receipt durable(CompletableFuture<Receipt> recording) {
        try {
            return recording.get(RECORD_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new ArchiveUnavailable("the archive did not answer within " + RECORD_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveUnavailable("interrupted while waiting for the archive", e);
        }
    }
}
