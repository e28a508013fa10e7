package dev.lodestone.api;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.settings.Settings;
import dev.lodestone.vital.Vital;
import dev.lodestone.watch.AdviceWatch;
import dev.lodestone.watch.ChangeFeed;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.Courier;
import dev.lodestone.watch.Undelivered;
import dev.lodestone.watch.Watches;
import dev.lodestone.watch.Webhook;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Looks at the kept dossiers again and again, writes down what changed in the advice on them, and has it sent to those who watch. */
@Startup
@ApplicationScoped
class ChangeDesk {
    private static final Logger LOG = Logger.getLogger(ChangeDesk.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Duration POSTING = Duration.ofMillis(500);
    /** Until a database that cannot be had is asked again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Record record;
    private final Advice advice;
    private final Clock clock = Clock.systemDefaultZone();
    private final Webhook webhook;
    private final boolean on;
    private final AtomicLong steps = new AtomicLong();
    private final List<Vital> vitals = new ArrayList<>();
    private Courier courier;

    ChangeDesk(Record record, Advice advice, Sizes sizes, MeterRegistry registry, Settings settings) {
        Settings.Changes changes = settings.changes();
        this.record = record;
        this.advice = advice;
        this.on = changes.told() && record.kept().isPresent();
        this.webhook = new Webhook(changes.time(), changes.origin(), changes.privately());
        FunctionCounter.builder("lodestone.changes.steps", steps, AtomicLong::doubleValue)
                .description("How often a dossier was advised anew as it, the rules or the day changed")
                .register(registry);
        if (this.on) {
            begin(
                    record.archive(),
                    sizes.facts(),
                    changes.every(),
                    changes.keep(),
                    new Courier(record.archive(), webhook, clock, changes.time(), changes.tries()));
        }
    }

    private void begin(Archive archive, int facts, Duration every, Optional<Duration> keep, Courier posts) {
        courier = posts;
        AdviceWatch watch = new AdviceWatch(archive, clock, facts);
        Watches watches = new Watches(archive);
        vitals.add(new Vital(
                "advice-watch",
                PATIENCE,
                vital -> again(vital, every, () -> {
                    if (advice.status().advisor() != null) {
                        steps.addAndGet(watch.round(advice.advisor(), watches.marks(), vital::beat));
                    }
                })));
        vitals.add(new Vital("change-courier", PATIENCE, vital -> again(vital, POSTING, posts::round)));
        keep.ifPresent(
                age -> vitals.add(Vital.every("change-cleaner", PATIENCE, CLEANING, CLEANING, () -> clean(age))));
    }

    /** Until it is told to end; a database that is not there is no reason to begin anew each time. */
    private static void again(Vital vital, Duration every, Runnable work) {
        String told = "";
        while (!vital.isClosed()) {
            vital.beat();
            Duration pause = every;
            try {
                work.run();
                told = "";
            } catch (ArchiveUnavailable e) {
                if (!told.equals(e.getMessage())) {
                    LOG.warnf("Changes cannot be told now: %s", e.getMessage());
                }
                told = String.valueOf(e.getMessage());
                pause = AGAIN;
            }
            vital.rest(pause);
        }
    }

    private void clean(Duration age) {
        try {
            feed().removeBefore(clock.instant().minus(age));
        } catch (ArchiveUnavailable e) {
            LOG.warn(e.getMessage());
        }
    }

    /** @throws NotFoundException if this service looks for no changes, or keeps no archive that they could be in */
    void needsToLook() {
        record.archive();
        if (!on) {
            throw new NotFoundException("This service looks for no changes (lodestone.changes is false).");
        }
    }

    /**
     * @param place where rules were named
     * @throws BadInput for a rule, or a theme, that there is not
     */
    void knows(ChangeFilter filter, String place) {
        Set<String> known = new TreeSet<>();
        for (RuleCard rule : advice.advisor().rules().rules()) {
            known.add(rule.name());
            known.add(rule.theme());
        }
        for (String rule : filter.rules()) {
            if (!known.contains(rule)) {
                throw new BadInput(
                        place,
                        "there is no rule or theme '" + rule + "'",
                        Words.meant(rule, known, "take one of GET /api/v1/rules"));
            }
        }
    }

    Clock clock() {
        return clock;
    }

    Webhook webhook() {
        return webhook;
    }

    /** @throws NotFoundException if the service keeps no archive; so do the following */
    ChangeFeed feed() {
        return new ChangeFeed(record.archive());
    }

    Watches watches() {
        return new Watches(record.archive());
    }

    Undelivered deliveries() {
        return new Undelivered(record.archive());
    }

    @PreDestroy
    void stop() {
        vitals.forEach(vital -> vital.close(Duration.ofSeconds(2)));
        if (courier != null) {
            courier.close();
        }
    }
}
