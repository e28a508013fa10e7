package dev.lodestone.api;

import dev.lodestone.archive.Archive;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only if what is answered can be put on record. */
@Readiness
class ArchiveReady implements HealthCheck {
    private static final long PATIENCE_MILLIS = 3_000;

    private final Record record;

    ArchiveReady(Record record) {
        this.record = record;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("archive");
        if (record.kept().isEmpty()) {
            return response.up().withData("kept", "off").build();
        }
        Archive archive = record.kept().get();
        response.withData("kept", archive.address().toString()).withData("waiting", archive.waiting());
        record.logFault().ifPresent(fault -> response.withData("decisions", fault));
        return archive.fault(PATIENCE_MILLIS)
                .map(fault -> response.down().withData("fault", fault))
                .orElseGet(response::up)
                .build();
    }
}
