package dev.lodestone.api;

import dev.lodestone.vital.Vital;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as the threads that others rely on are, or can be started anew. */
@Liveness
class VitalThreads implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("threads");
        boolean well = true;
        for (Vital vital : Vital.all()) {
            boolean fine = vital.isWell();
            well &= fine;
            response.withData(
                    vital.name(),
                    (fine ? "well" : "STUCK") + ", last beat "
                            + vital.sinceBeat().toMillis() + " ms ago, " + vital.restarts() + " restarts");
        }
        return response.status(well).build();
    }
}
