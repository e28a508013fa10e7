package dev.lodestone.api;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** What the service counts: assessments, their time, flags by severity and rule. */
@ApplicationScoped
class Meters {
    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
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
        registry.gauge("lodestone.archive.waiting", archive, Archive::waiting);
    }

    Answered measure(Supplier<Answered> assess) {
        Timer.Sample sample = Timer.start(registry);
        boolean done = false;
        try {
            Answered answered = assess.get();
            for (RiskFlag flag : answered.assessment().riskFlags()) {
                registry.counter(
                                "lodestone.rules.fired",
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
