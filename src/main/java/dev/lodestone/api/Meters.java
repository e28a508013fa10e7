package dev.lodestone.api;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.engine.Firings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the service counts: assessments, their time, flags by rule and severity, rules fired, the archive. */
@ApplicationScoped
class Meters {
    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        FunctionCounter.builder("lodestone.rules.fired", registry, r -> Firings.all())
                .description("How often rules fired")
                .register(registry);
    }

    /** How much is being worked on at once. */
    void running(AtomicInteger running) {
        Gauge.builder("lodestone.requests.running", running, AtomicInteger::get)
                .description("Requests that are worked on now")
                .register(registry);
    }

    /** The time from a finished answer to its being durable. */
    <T> T recording(Supplier<T> record) {
        return Timer.builder("lodestone.archive.append")
                .description("Time until an answer is on record")
                .publishPercentileHistogram()
                .register(registry)
                .record(record);
    }

    void queue(Archive archive) {
        Gauge.builder("lodestone.archive.waiting", archive, Archive::waiting)
                .description("Answers that wait to be put on record")
                .register(registry);
    }

    Answered measure(Supplier<Answered> assess) {
        Timer.Sample sample = Timer.start(registry);
        boolean done = false;
        try {
            Answered answered = assess.get();
            for (RiskFlag flag : answered.assessment().riskFlags()) {
                registry.counter(
                                "lodestone.flags",
                                "rule",
                                flag.rule(),
                                "severity",
                                flag.severity().toString())
                        .increment();
            }
            done = true;
            return answered;
        } finally {
            sample.stop(Timer.builder("lodestone.assessments")
                    .description("Assessments and the time they took")
                    .tag("outcome", done ? "done" : "failed")
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }
}
