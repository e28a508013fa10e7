package dev.lodestone.api;

import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Receipt;
import dev.lodestone.revision.RevisionDesk;
import dev.lodestone.revision.RevisionPull;
import dev.lodestone.revision.Shadow;
import dev.lodestone.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

/** The revisions of the rules, where the service is to take its rules from what was approved and made live. */
@ApplicationScoped
class Revisions {
    static final String FROM = "revisions";

    /** Null unless they are configured; so are the others. */
    private final RevisionPull pull;

    private final RevisionDesk desk;
    private final Shadow shadow;

    Revisions(Record record, Settings settings, MeterRegistry registry) {
        boolean on = settings.rules().revisions();
        this.shadow =
                on && settings.rules().shadow() ? new Shadow(record.archive().revisions()) : null;
        this.desk = on ? new RevisionDesk(record.archive()) : null;
        this.pull = on ? new RevisionPull(record.archive(), shadow) : null;
        Gauge.builder(
                        "lodestone.rules.revision",
                        () -> pull == null ? 0 : pull.status().number())
                .description("Revision of the rules in use; 0 where rules are no revisions")
                .register(registry);
    }

    /** Null unless they are configured. */
    RevisionPull pull() {
        return pull;
    }

    /** @throws NotFoundException unless they are configured */
    RevisionDesk desk() {
        if (desk == null) {
            throw new NotFoundException(
                    "Rules have no revisions on this service; they come from a folder or a bundle (lodestone.rules.revisions).");
        }
        return desk;
    }

    /** Has a draft answer the same, if one runs beside the live rules. */
    void answered(Answered answered, Receipt receipt) {
        if (shadow != null && !receipt.repeated()) {
            shadow.answered(answered.request(), answered.assessment(), receipt.id());
        }
    }

    @PreDestroy
    void stop() {
        if (pull != null) {
            pull.close();
        }
        if (shadow != null) {
            shadow.close();
        }
    }
}
