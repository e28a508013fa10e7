package dev.lodestone.api;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.DecisionLog;
import dev.lodestone.archive.DecisionOutbox;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.settings.Settings;
import dev.lodestone.vital.Vital;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The archive that the service keeps, as configured. */
@Startup
@ApplicationScoped
class Record {
    private static final Logger LOG = Logger.getLogger(Record.class);
    private static final String OFF = "off";
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Archive archive;
    private final Recorder recorder;
    private final DecisionOutbox decisions;
    private final Vital cleaning;
    private final Heads heads;

    Record(Settings settings) {
        Settings.Kept kept = settings.archive();
        Settings.Log logged = settings.decisionLog();
        this.archive = kept.url().equals(OFF)
                ? null
                : new Archive(new Address(
                        kept.url(), kept.user().orElse(null), kept.password().orElse(null)));
        DecisionLog log = logged.to()
                .map(place -> new DecisionLog(
                        place.equals("stdout") ? null : Path.of(place),
                        logged.size().asLongValue(),
                        logged.files()))
                .orElse(null);
        // Before anything is recorded: what comes from now on is written.
        this.decisions = archive == null || log == null ? null : new DecisionOutbox(archive, log);
        kept().ifPresent(Archive::prepare);
        this.recorder = new Recorder(archive, new Mask(kept.mask().orElse(List.of())), log);
        this.heads = heads(archive, kept.headKey(), kept.heads(), kept.headsEvery());
        this.cleaning = archive == null || kept.retention().isEmpty()
                ? null
                : Vital.every(
                        "archive-cleaner",
                        PATIENCE,
                        FIRST,
                        EVERY,
                        () -> clean(kept.retention().get()));
    }

    /** Heads are signed where both a key and a place for them are named. */
    private static Heads heads(Archive archive, Optional<String> key, Optional<String> to, Duration every) {
        if (archive == null || key.isEmpty() && to.isEmpty()) {
            return null;
        }
        if (key.isEmpty() || to.isEmpty()) {
            throw new IllegalStateException("lodestone.archive.head-key and lodestone.archive.heads go together");
        }
        return new Heads(archive, SigningKey.in(Path.of(key.get())), Path.of(to.get()), every);
    }

    private void clean(Duration age) {
        try {
            long removed = archive.removeBefore(Instant.now().minus(age));
            if (removed > 0) {
                LOG.infof("Removed %d assessments older than %s from the archive", removed, age);
            }
        } catch (ArchiveUnavailable e) {
            LOG.warn(e.getMessage());
        }
    }

    Recorder recorder() {
        return recorder;
    }

    /** Why the decision log cannot be written now. */
    Optional<String> logFault() {
        return decisions == null ? Optional.empty() : decisions.fault();
    }

    Optional<Archive> kept() {
        return Optional.ofNullable(archive);
    }

    /** @throws NotFoundException if the service keeps no archive */
    Archive archive() {
        if (archive == null) {
            throw new NotFoundException("This service keeps no archive (lodestone.archive.url is off).");
        }
        return archive;
    }

    @PreDestroy
    void close() {
        if (cleaning != null) {
            cleaning.close();
        }
        if (heads != null) {
            heads.close();
        }
        if (decisions != null) {
            decisions.close();
        }
        if (archive != null) {
            archive.close();
        }
    }
}
