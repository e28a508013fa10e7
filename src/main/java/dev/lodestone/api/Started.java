package dev.lodestone.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the rules were compiled and there is something to answer with. */
@Startup
class Started implements HealthCheck {
    private final Advice advice;

    Started(Advice advice) {
        this.advice = advice;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rules loaded")
                .status(advice.status().advisor() != null)
                .build();
    }
}
