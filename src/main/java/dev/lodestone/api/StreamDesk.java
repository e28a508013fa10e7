package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.DecisionOutbox;
import dev.lodestone.settings.Settings;
import dev.lodestone.stream.BatchStream;
import dev.lodestone.stream.ChangeStream;
import dev.lodestone.stream.DecisionTopic;
import dev.lodestone.stream.FactStream;
import dev.lodestone.stream.StreamFigures;
import dev.lodestone.stream.StreamSettings;
import dev.lodestone.watch.ToldElsewhere;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/** Takes facts from Kafka, where brokers are named. */
@Startup
@ApplicationScoped
class StreamDesk {
    private final StreamSettings settings;
    private final FactStream facts;
    private final BatchStream batches;
    private final ChangeStream changes;
    private final DecisionOutbox decisions;

    StreamDesk(Advice advice, Record record, BatchResource batch, Sizes sizes, MeterRegistry registry, Settings given) {
        Settings.Kafka kafka = given.kafka();
        if (kafka.servers().isEmpty()) {
            settings = null;
            facts = null;
            batches = null;
            changes = null;
            decisions = null;
            return;
        }
        settings = new StreamSettings(
                kafka.servers().get(),
                kafka.prefix(),
                kafka.group().orElse(kafka.prefix()),
                kafka.settle(),
                kafka.partitions(),
                kafka.properties().map(Path::of).orElse(null),
                sizes.facts());
        StreamFigures figures = new StreamFigures(taking(registry)::record);
        count(registry, figures);
        facts = new FactStream(
                settings,
                () -> advice.status().advisor() == null ? null : advice.advisor(),
                Clock.systemDefaultZone(),
                figures);
        batches = new BatchStream(settings, facts, answering(advice, batch));
        changes = record.kept()
                .filter(archive -> given.changes().told())
                .map(archive -> new ChangeStream(settings, facts, new ToldElsewhere(archive)))
                .orElse(null);
        decisions = record.kept().map(this::logging).orElse(null);
    }

    private DecisionOutbox logging(Archive archive) {
        return new DecisionOutbox(archive, new DecisionTopic(settings));
    }

    private static Timer taking(MeterRegistry registry) {
        return Timer.builder("lodestone.stream.change")
                .description("From when a fact was sent until what it changed could be read")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private static BatchStream.Answering answering(Advice advice, BatchResource batch) {
        return new BatchStream.Answering() {
            @Override
            public boolean isReady() {
                return advice.status().advisor() != null;
            }

            @Override
            public CompletableFuture<ObjectNode> answer(long number, byte[] line, String key) {
                return batch.line(number, line, key);
            }
        };
    }

    private static void count(MeterRegistry registry, StreamFigures figures) {
        counter(registry, figures, "facts", "Records of facts that were read", StreamFigures::facts);
        counter(registry, figures, "steps", "How often a dossier on Kafka was advised anew", StreamFigures::steps);
        counter(registry, figures, "changes", "Changes that were written to Kafka", StreamFigures::changes);
        counter(registry, figures, "dead", "Records that could not be read", StreamFigures::dead);
        Gauge.builder("lodestone.stream.lag", figures, StreamFigures::lag)
                .description("Records of facts that are still to be read, in the partitions of this service")
                .register(registry);
        Gauge.builder("lodestone.stream.dossiers", figures, StreamFigures::dossiers)
                .description("Dossiers on Kafka that this service looks after")
                .register(registry);
    }

    private static void counter(
            MeterRegistry registry,
            StreamFigures figures,
            String name,
            String about,
            ToDoubleFunction<StreamFigures> value) {
        FunctionCounter.builder("lodestone.stream." + name, figures, value)
                .description(about)
                .register(registry);
    }

    /** Where the brokers are; empty if none are named. */
    Optional<String> servers() {
        return Optional.ofNullable(settings).map(StreamSettings::servers);
    }

    /** Why no facts are taken now. */
    Optional<String> fault() {
        return facts == null
                ? Optional.empty()
                : facts.fault().or(batches::fault).or(() -> changes == null ? Optional.empty() : changes.fault());
    }

    @PreDestroy
    void stop() {
        if (facts != null) {
            batches.close();
            if (changes != null) {
                changes.close();
            }
            facts.close();
        }
        if (decisions != null) {
            decisions.close();
        }
    }
}
