package dev.lodestone.api;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Receipt;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.Limits;
import dev.lodestone.intake.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers requests and puts the answers on record before anybody hears of them. */
@ApplicationScoped
class Assessing {
    private static final long RECORD_SECONDS = 30;

    private final Advice advice;
    private final Meters meters;
    private final Tracing tracing;
    private final Record record;
    private final Limits limits;
    private final boolean trials;

    Assessing(
            Advice advice,
            Meters meters,
            Tracing tracing,
            Record record,
            @ConfigProperty(name = "lodestone.archive.trials", defaultValue = "true") boolean trials,
            @ConfigProperty(name = "lodestone.limits.firings", defaultValue = "1000000") int firings,
            @ConfigProperty(name = "lodestone.limits.time", defaultValue = "30s") Duration time) {
        this.limits = new Limits(firings, time);
        this.advice = advice;
        this.meters = meters;
        this.tracing = tracing;
        this.trials = trials;
        this.record = record;
        record.kept().ifPresent(meters::queue);
    }

    /**
     * An answer that is on record.
     *
     * @param assessment what the answer says; null where the answer was given before, for the same key
     */
    record Recorded(Assessment assessment, Receipt receipt) {}

    /** @throws ArchiveUnavailable if the answer cannot be put on record; then there is none */
    Recorded assess(Request request, Caller caller) {
        Optional<Receipt> earlier = record.recorder().earlier(request, caller);
        if (earlier.isPresent()) {
            return new Recorded(null, earlier.get());
        }
        Answered answered = answer(request);
        Receipt receipt = meters.recording(() -> durable(record.recorder().record(answered, caller)));
        return new Recorded(receipt.repeated() ? null : answered.assessment(), receipt);
    }

    /** Whether an answer may be given without a record, to look only. */
    boolean allowsTrials() {
        return trials;
    }

    boolean keepsRecord() {
        return record.kept().isPresent();
    }

    Answered answer(Request request) {
        return tracing.span(request, () -> meters.measure(() -> Answered.by(advisor(), request)));
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
        AtomicReference<Explained> explained = new AtomicReference<>();
        Answered answered = tracing.span(
                request,
                () -> meters.measure(() -> {
                    Advisor advisor = advisor();
                    Instant at = Instant.now();
                    long start = System.nanoTime();
                    explained.set(advisor.explain(request.facts(), request.asOf(), request.asked()));
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
        return new Told(explained.get(), receipt.id());
    }

    private Advisor advisor() {
        return new Advisor(advice.advisor().rules(), limits);
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
