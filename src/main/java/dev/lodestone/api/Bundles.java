package dev.lodestone.api;

import dev.lodestone.bundle.BundlePull;
import dev.lodestone.bundle.BundleStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signed bundles, where the service is to pull its rules from a server. */
@ApplicationScoped
class Bundles {
    /** Null unless they are configured. */
    private final BundlePull pull;

    Bundles(
            @ConfigProperty(name = "lodestone.bundle.url") Optional<String> url,
            @ConfigProperty(name = "lodestone.bundle.trust") Optional<String> trust,
            @ConfigProperty(name = "lodestone.bundle.folder", defaultValue = "data/bundle") String folder,
            @ConfigProperty(name = "lodestone.bundle.every", defaultValue = "60s") Duration every,
            @ConfigProperty(name = "lodestone.bundle.size", defaultValue = "16M") MemorySize most,
            @ConfigProperty(name = "lodestone.bundle.time", defaultValue = "30s") Duration within,
            @ConfigProperty(name = "lodestone.bundle.collector") Optional<String> collector,
            MeterRegistry registry) {
        this.pull = url.map(from -> new BundlePull(
                        new BundlePull.Origin(
                                URI.create(from),
                                Path.of(trust.orElse("")),
                                Path.of(folder),
                                every,
                                most.asLongValue(),
                                within,
                                collector.map(URI::create).orElse(null)),
                        Clock.systemUTC()))
                .orElse(null);
        count(registry);
    }

    /** Null unless they are configured. */
    BundlePull pull() {
        return pull;
    }

    /** Null unless they are configured. */
    BundleStatus status() {
        return pull == null ? null : pull.status();
    }

    private void count(MeterRegistry registry) {
        Gauge.builder(
                        "lodestone.bundle.revision",
                        () -> pull == null ? 0 : pull.status().revision())
                .description("Revision of the bundle in use; 0 if there is none")
                .register(registry);
        Gauge.builder("lodestone.bundle.days", this::days)
                .description("Days until the bundle in use expires")
                .register(registry);
        FunctionCounter.builder(
                        "lodestone.bundle.looks",
                        this,
                        b -> b.pull == null ? 0 : b.pull.status().looks())
                .description("How often the server of bundles was asked")
                .register(registry);
        FunctionCounter.builder(
                        "lodestone.bundle.failures",
                        this,
                        b -> b.pull == null ? 0 : b.pull.status().failed())
                .description("How often it could not be asked, or what it had was refused")
                .register(registry);
    }

    private double days() {
        if (pull == null || pull.status().manifest() == null) {
            return Double.NaN;
        }
        return LocalDate.now(ZoneOffset.UTC).until(pull.status().manifest().until(), ChronoUnit.DAYS);
    }

    @PreDestroy
    void stop() {
        if (pull != null) {
            pull.close();
        }
    }
}
