package dev.lodestone.api;

import dev.lodestone.bundle.BundlePull;
import dev.lodestone.bundle.BundleStatus;
import dev.lodestone.settings.Settings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Signed bundles, where the service is to pull its rules from a server. */
@ApplicationScoped
class Bundles {
    /** Null unless they are configured. */
    private final BundlePull pull;

    Bundles(Settings settings, MeterRegistry registry) {
        Settings.Bundle bundle = settings.bundle();
        this.pull = bundle.url()
                .map(from -> new BundlePull(
                        new BundlePull.Origin(
                                from,
                                Path.of(bundle.trust().orElse("")),
                                Path.of(bundle.folder()),
                                bundle.every(),
                                bundle.size().asLongValue(),
                                bundle.time(),
                                bundle.collector().orElse(null)),
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
