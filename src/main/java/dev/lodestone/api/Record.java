package dev.lodestone.api;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.DecisionLog;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The archive that the service keeps, as configured. */
@Startup
@ApplicationScoped
class Record {
    private static final Logger LOG = Logger.getLogger(Record.class);
    private static final String OFF = "off";

    private final Archive archive;
    private final Recorder recorder;
    private final ScheduledExecutorService cleaning;

    Record(
            @ConfigProperty(name = "lodestone.archive.url", defaultValue = Archive.DEFAULT_PLACE) String url,
            @ConfigProperty(name = "lodestone.archive.user") Optional<String> user,
            @ConfigProperty(name = "lodestone.archive.password") Optional<String> password,
            @ConfigProperty(name = "lodestone.archive.mask") Optional<List<String>> mask,
            @ConfigProperty(name = "lodestone.archive.retention") Optional<Duration> retention,
            @ConfigProperty(name = "lodestone.decision-log.to") Optional<String> log,
            @ConfigProperty(name = "lodestone.decision-log.size", defaultValue = "100M") MemorySize logSize,
            @ConfigProperty(name = "lodestone.decision-log.files", defaultValue = "10") int logFiles) {
        this.archive = url.equals(OFF) ? null : new Archive(new Address(url, user.orElse(null), password.orElse(null)));
        kept().ifPresent(Archive::prepare);
        DecisionLog decisions = log.map(to ->
                        new DecisionLog(to.equals("stdout") ? null : Path.of(to), logSize.asLongValue(), logFiles))
                .orElse(null);
        this.recorder = new Recorder(archive, new Mask(mask.orElse(List.of())), decisions);
        this.cleaning = archive == null || retention.isEmpty() ? null : Executors.newSingleThreadScheduledExecutor();
        if (cleaning != null) {
            cleaning.scheduleWithFixedDelay(() -> clean(retention.get()), 1, 60, TimeUnit.MINUTES);
        }
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
            cleaning.shutdownNow();
        }
        if (archive != null) {
            archive.close();
        }
    }
}
