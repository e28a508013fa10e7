package dev.lodestone.revision;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.Earlier;
import dev.lodestone.archive.KeptRevisions;
import dev.lodestone.archive.ShadowCount;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.inquiry.Happening;
import dev.lodestone.intake.Request;
import dev.lodestone.vital.Vital;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs a draft beside the live rules: what was answered by those is answered by the draft as well, where nobody waits for it, and
 * where it says otherwise is counted. What comes faster than one thread can answer is skipped, and counted as that.
 */
public final class Shadow implements AutoCloseable {
    private static final int WAITING = 64;
    private static final long LOOK_MILLIS = 200;
    private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The draft that runs; null if none does. */
    private record Draft(int number, Advisor advisor) {}

    private record Live(Draft draft, Request request, Assessment assessment, String id) {}

    private record Row(String rule, String what) {}

    private final KeptRevisions kept;
    private final BlockingQueue<Live> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong skipped = new AtomicLong();
    /** What is counted of one draft and not written yet; of the thread alone. */
    private final Map<Row, ShadowCount> counts = new HashMap<>();

    private int counted;
    private volatile Draft draft;
    private final Vital runner;

    public Shadow(KeptRevisions kept) {
        this.kept = kept;
        this.runner = new Vital("rule-shadow", PATIENCE, this::run);
    }

    /** Which draft runs; 0 for none. */
    public int number() {
        Draft now = draft;
        return now == null ? 0 : now.number;
    }

    /** @param advisor null to run none */
    void follow(int number, Advisor advisor) {
        draft = advisor == null ? null : new Draft(number, advisor);
    }

    /**
     * Has the draft answer what was just answered; returns at once.
     *
     * @param id of the answer's record
     */
    public void answered(Request request, Assessment assessment, String id) {
        Draft now = draft;
        if (now != null && assessment != null && !waiting.offer(new Live(now, request, assessment, id))) {
            skipped.incrementAndGet();
        }
    }

    private void run(Vital vital) {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        long written = System.nanoTime();
        while (!vital.isClosed()) {
            vital.beat();
            try {
                Live next = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    compare(next);
                }
            } catch (InterruptedException e) {
                vital.close();
            }
            if (System.nanoTime() - written > WRITE_NANOS || vital.isClosed()) {
                write();
                written = System.nanoTime();
            }
        }
    }

    private void compare(Live live) {
        if (live.draft.number != counted) {
            write();
            counted = live.draft.number;
        }
        try {
            Assessment other = Answered.by(live.draft.advisor, live.request, new Earlier(null))
                    .assessment();
            List<Happening> happenings =
                    Happening.between(Happening.Standing.of(live.assessment), Happening.Standing.of(other), Set.of());
            add("", happenings.isEmpty() ? "same" : "different", 1, live.id);
            happenings.stream()
                    .map(h -> new Row(h.flag().rule(), h.kind().name().toLowerCase(Locale.ROOT)))
                    .distinct()
                    .forEach(row -> add(row.rule, row.what, 1, live.id));
        } catch (RuleFailed e) {
            add("", "failed", 1, live.id);
        }
    }

    private void add(String rule, String what, long answers, String id) {
        counts.merge(
                new Row(rule, what),
                new ShadowCount(rule, what, answers, id),
                (a, b) -> new ShadowCount(rule, what, a.answers() + b.answers(), b.example()));
    }

    /** What cannot be written now is written later. */
    private void write() {
        long left = skipped.getAndSet(0);
        if (left > 0 && counted > 0) {
            add("", "skipped", left, "");
        }
        if (counts.isEmpty()) {
            return;
        }
        try {
            kept.count(counted, new ArrayList<>(counts.values()));
            counts.clear();
        } catch (ArchiveUnavailable e) {
            // The archive's own health tells of it.
        }
    }

    @Override
    public void close() {
        runner.close(Duration.ofSeconds(2));
    }
}
