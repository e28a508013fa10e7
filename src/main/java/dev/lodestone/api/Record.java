package dev.lodestone.api;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.DecisionLog;
import dev.lodestone.archive.DecisionOutbox;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.vital.Vital;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    Record(
            @ConfigProperty(name = "lodestone.archive.url", defaultValue = Archive.DEFAULT_PLACE) String url,
            @ConfigProperty(name = "lodestone.archive.user") Optional<String> user,
            @ConfigProperty(name = "lodestone.archive.password") Optional<String> password,
            @ConfigProperty(name = "lodestone.archive.mask") Optional<List<String>> mask,
            @ConfigProperty(name = "lodestone.archive.retention") Optional<Duration> retention,
            @ConfigProperty(name = "lodestone.archive.head-key") Optional<String> headKey,
            @ConfigProperty(name = "lodestone.archive.heads") Optional<String> heads,
            @ConfigProperty(name = "lodestone.archive.heads-every", defaultValue = "1h") Duration every,
            @ConfigProperty(name = "lodestone.decision-log.to") Optional<String> to,
            @ConfigProperty(name = "lodestone.decision-log.size", defaultValue = "100M") MemorySize logSize,
            @ConfigProperty(name = "lodestone.decision-log.files", defaultValue = "10") int logFiles) {
        this.archive = url.equals(OFF) ? null : new Archive(new Address(url, user.orElse(null), password.orElse(null)));
        DecisionLog log = to.map(place -> new DecisionLog(
                        place.equals("stdout") ? null : Path.of(place), logSize.asLongValue(), logFiles))
                .orElse(null);
        // Before anything is recorded: what comes from now on is written.
        this.decisions = archive == null || log == null ? null : new DecisionOutbox(archive, log);
        kept().ifPresent(Archive::prepare);
        this.recorder = new Recorder(archive, new Mask(mask.orElse(List.of())), log);
        this.heads = heads(archive, headKey, heads, every);
        this.cleaning = archive == null || retention.isEmpty()
                ? null
                : Vital.every("archive-cleaner", PATIENCE, FIRST, EVERY, () -> clean(retention.get()));
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
