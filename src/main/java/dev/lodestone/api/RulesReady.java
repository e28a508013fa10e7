package dev.lodestone.api;

import dev.lodestone.workbench.LiveRules;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with a good rule base. */
@Readiness
class RulesReady implements HealthCheck {
    private final Advice advice;
    private final Bundles bundles;

    RulesReady(Advice advice, Bundles bundles) {
        this.advice = advice;
        this.bundles = bundles;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("rules");
        LiveRules.Status status = advice.status();
        if (status.advisor() != null) {
            response.withData("rules", status.advisor().rules().rules().size())
                    .withData("digest", status.advisor().rules().digest());
        }
        if (bundles.status() != null) {
            response.withData("revision", bundles.status().revision());
        }
        if (status.isDegraded()) {
            response.withData("state", status.advisor() == null ? "broken" : "degraded")
                    .withData("errors", status.diagnostics().size())
                    .withData("first", status.diagnostics().get(0).toString());
        }
        return response.status(status.advisor() != null).build();
    }
}
