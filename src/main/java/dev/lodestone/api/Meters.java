package dev.lodestone.api;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.engine.Firings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the service counts: assessments, their time, flags by rule and severity, rules fired, the archive. */
@ApplicationScoped
class Meters {
    /** What is looked up once, and not for each flag of each answer. */
    private final Map<Flagged, Counter> flags = new ConcurrentHashMap<>();

    private final MeterRegistry registry;
    private final Timer done;
    private final Timer failed;
    private final Timer recorded;

    private record Flagged(String rule, Severity severity) {}

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.done = assessments("done");
        this.failed = assessments("failed");
        this.recorded = Timer.builder("lodestone.archive.append")
                .description("Time until an answer is on record")
                .publishPercentileHistogram()
                .register(registry);
        FunctionCounter.builder("lodestone.rules.fired", registry, r -> Firings.all())
                .description("How often rules fired")
                .register(registry);
    }

    /** How much is being worked on at once. */
    void running(Supplier<Number> requests, Supplier<Number> bytes) {
        Gauge.builder("lodestone.requests.running", requests)
                .description("Requests that are worked on now")
                .register(registry);
        Gauge.builder("lodestone.requests.bytes", bytes)
                .description("Bytes of the bodies that are worked on now")
                .register(registry);
    }

    /** The time from a finished answer to its being durable. */
    <T> T recording(Supplier<T> record) {
        return recorded.record(record);
    }

    void queue(Archive archive) {
        Gauge.builder("lodestone.archive.waiting", archive, Archive::waiting)
                .description("Answers that wait to be put on record")
                .register(registry);
    }

    Answered measure(Supplier<Answered> assess) {
        Timer.Sample sample = Timer.start(registry);
        boolean answers = false;
        try {
            Answered answered = assess.get();
            for (RiskFlag flag : answered.assessment().riskFlags()) {
                flags.computeIfAbsent(new Flagged(flag.rule(), flag.severity()), this::counter)
                        .increment();
            }
            answers = true;
            return answered;
        } finally {
            sample.stop(answers ? done : failed);
        }
    }

    private Timer assessments(String outcome) {
        return Timer.builder("lodestone.assessments")
                .description("Assessments and the time they took")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter counter(Flagged flagged) {
        return registry.counter("lodestone.flags", "rule", flagged.rule, "severity", flagged.severity.toString());
    }
}
