package dev.lodestone.api;

import dev.lodestone.drl.Diagnostic;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with a good rule base. */
@Readiness
class RulesReady implements HealthCheck {
    private final Advice advice;

    RulesReady(Advice advice) {
        this.advice = advice;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("rules");
        advice.current()
                .ifPresent(advisor -> response.withData(
                                "rules", advisor.rules().rules().size())
                        .withData("digest", advisor.rules().digest()));
        if (!advice.diagnostics().isEmpty()) {
            Diagnostic first = advice.diagnostics().get(0);
            response.withData("errors", advice.diagnostics().size()).withData("first", first.toString());
        }
        return response.status(advice.current().isPresent()).build();
    }
}
