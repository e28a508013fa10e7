package dev.lodestone.watch;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.inquiry.FactChanges;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/**
 * Looks at kept dossiers, and writes down what changed in the advice on each: as somebody puts a version, as rules change, as days
 * pass. A dossier is advised for the day that it is; one that looks back ({@code knownOn}) for its own, and one whose day lies ahead
 * for that, until it has come.
 */
public final class AdviceWatch {
    private static final Logger LOG = Logger.getLogger(AdviceWatch.class.getName());
    /** After how long what could not be advised is tried again though nothing changed. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final KeptDossiers dossiers;
    private final Clock clock;
    private final int maxFacts;
    /** What went wrong with a dossier, so that it is not tried again at each look. */
    private final Map<String, Failure> failures = new HashMap<>();

    /** Since when dossiers that are left to others wait. */
    private final Map<String, Instant> left = new HashMap<>();

    private RulesInUse used;

    private record Failure(int version, String rules, String message, Instant at) {}

    /**
     * @param clock in whose zone a day begins
     * @param maxFacts how many a dossier may have
     */
    public AdviceWatch(Archive archive, Clock clock, int maxFacts) {
        this.outbox = new Outbox(archive.database());
        this.dossiers = archive.dossiers();
        this.clock = clock;
        this.maxFacts = maxFacts;
    }

    /**
     * Brings all dossiers up to date.
     *
     * @param marks within how many days it is told that something falls due
     * @param beat called after each step
     * @return how many steps were written by this call
     * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
     */
    public int round(Advisor advisor, List<Integer> marks, Runnable beat) {
        RulesInUse rules = RulesInUse.next(used, advisor, clock.instant());
        used = rules;
        List<Outbox.Look> due = new ArrayList<>(outbox.looks());
        due.removeIf(look -> !look.isDue(rules, today()) || hasJustFailed(look, rules.digest()) || isLeft(look, rules));
        // Several services on one database do not all begin with the same one.
        Collections.shuffle(due);
        int steps = 0;
        for (Outbox.Look look : due) {
            boolean over = look.isOthers(rules);
            try {
                while (step(look.dossier(), rules, marks, over)) {
                    steps++;
                    beat.run();
                }
                failures.remove(look.dossier());
            } catch (ArchiveUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                failed(look, rules.digest(), String.valueOf(e.getMessage()));
            }
        }
        return steps;
    }

    /** Leaves a dossier to a service with newer rules, for as long as that looks after it. */
    private boolean isLeft(Outbox.Look look, RulesInUse rules) {
        if (!look.isOthers(rules)) {
            left.remove(look.dossier());
            return false;
        }
        boolean waits = look.stamp().version() != look.newest()
                || look.stamp().next() != null && !look.stamp().next().isAfter(today());
        if (!waits) {
            left.remove(look.dossier());
            return true;
        }
        return clock.instant()
                .isBefore(left.computeIfAbsent(look.dossier(), d -> clock.instant())
                        .plus(AGAIN));
    }

    private boolean hasJustFailed(Outbox.Look look, String rules) {
        Failure failure = failures.get(look.dossier());
        return failure != null
                && failure.version == look.newest()
                && failure.rules.equals(rules)
                && clock.instant().isBefore(failure.at.plus(AGAIN));
    }

    private void failed(Outbox.Look look, String rules, String message) {
        Failure last = failures.put(look.dossier(), new Failure(look.newest(), rules, message, clock.instant()));
        if (last == null || !last.message.equals(message)) {
            LOG.warning("Changes of the dossier " + look.dossier() + " cannot be told now: " + message);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * What comes next for a dossier.
     *
     * @param version that it is advised on; one without a text removes it
     * @param day the day that it is then
     */
    private record Next(KeptDossier version, LocalDate day) {}

    /**
     * @param over whether it is taken over from a service with newer rules
     * @return whether there was anything to do, by whomever it was done
     */
    private boolean step(String name, RulesInUse rules, List<Integer> marks, boolean over) {
        Advised before = outbox.advised(name);
        Stamp last = before == null ? null : before.stamp();
        if (last != null && last.isNewer(rules) && !over) {
            return false;
        }
        Next next = last == null ? first(name) : next(name, last, rules.digest());
        if (next == null) {
            return false;
        }
        Request request = next.version.isRemoved() ? null : read(next.version);
        Set<String> touched = touched(name, last == null ? 0 : (int) last.version(), next.version, request);
        AdviceStep step = AdviceStep.of(
                new AdviceStep.Posed(name, next.version.version(), request, touched),
                before,
                next.day,
                next.day.isBefore(today()),
                rules,
                marks);
        outbox.write(name, step, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return true;
    }

    /** One that nobody has looked at begins as it stands today. */
    private Next first(String name) {
        return new Next(dossiers.latest(name).orElseThrow(), today());
    }

    /** Null if nothing is to be done. */
    private Next next(String name, Stamp stamp, String rules) {
        KeptDossier put = null;
        LocalDate putOn = null;
        // The newest first: what was put before on the same day was not to be seen for long enough to be told.
        for (KeptDossier version : dossiers.after(name, (int) stamp.version())) {
            LocalDate on = LocalDate.ofInstant(version.at(), clock.getZone());
            if (put == null || !on.equals(putOn)) {
                put = version;
                putOn = on;
            }
        }
        Move move = Move.next(stamp, !stamp.rules().equals(rules), putOn, today());
        return move == null
                ? null
                : new Next(
                        dossiers.version(name, move.put() ? put.version() : (int) stamp.version())
                                .orElseThrow(),
                        move.day());
    }

    private Request read(KeptDossier version) {
        return JsonIntake.read(version.text(), "", maxFacts);
    }

    private Set<String> touched(String name, int before, KeptDossier version, Request now) {
        if (before == version.version()) {
            return Set.of();
        }
        KeptDossier old = before == 0 ? null : dossiers.version(name, before).orElse(null);
        if (old != null && !old.isRemoved() && now != null) {
            return FactChanges.between(read(old).submitted(), now.submitted()).ids();
        }
        Request all = now != null ? now : old == null || old.isRemoved() ? null : read(old);
        Set<String> ids = new HashSet<>();
        if (all != null) {
            all.submitted().all().forEach(f -> ids.add(f.id()));
        }
        return new TreeSet<>(ids);
    }
}
