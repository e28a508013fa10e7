package dev.lodestone.api;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether facts can be taken from Kafka. Requests are answered without it, so that the service stays ready, degraded. */
@Readiness
class StreamReady implements HealthCheck {
    private final StreamDesk desk;

    StreamReady(StreamDesk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("stream").up();
        Optional<String> servers = desk.servers();
        if (servers.isEmpty()) {
            return response.withData("kafka", "off").build();
        }
        response.withData("kafka", servers.get());
        desk.fault().ifPresent(fault -> response.withData("state", "degraded").withData("fault", fault));
        return response.build();
    }
}
