package dev.lodestone.revision;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.KeptRevisions;
import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.vital.Vital;
import dev.lodestone.workbench.LiveRules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Keeps the rules of a service at the revision that is live in the archive, whichever replica made it so. Whatever is wrong with it
 * or with the archive, the rules in use stay.
 */
public final class RevisionPull implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RevisionPull.class.getName());
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** When what was found wanting is tried again: it may have been a busy machine that it took too long on. */
    private static final Duration AGAIN = Duration.ofMinutes(10);
    /** Of those in use before, how many can be had back without being built anew. */
    private static final int REMEMBERED = 3;

    private final KeptRevisions kept;
    private final Shadow shadow;
    private final Map<Integer, Advisor> before = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Advisor> eldest) {
            return size() > REMEMBERED;
        }
    };
    private LiveRules rules;
    private RuleFiles begins;
    private Vital watcher;
    private long seen;
    private Instant tried = Instant.MIN;
    private volatile int inUse;
    private volatile int refused;
    private volatile String error;

    /** @param shadow null if no draft is to run beside the live rules */
    public RevisionPull(Archive archive, Shadow shadow) {
        this.kept = archive.revisions();
        this.shadow = shadow;
    }

    /**
     * How things stand.
     *
     * @param number of the revision in use; 0 if none is
     * @param refused one that is live and cannot be used by this program; 0 if none is
     * @param shadow the draft that runs beside it; 0 if none does
     * @param error why the archive cannot be asked; null if it can
     */
    public record Status(int number, int refused, int shadow, String error) {}

    public Status status() {
        return new Status(inUse, refused, shadow == null ? 0 : shadow.number(), error);
    }

    /**
     * Begins to look, again and again.
     *
     * @param taker to whom the rules are handed
     * @param first the rules of an archive that has none yet
     */
    public void begin(LiveRules taker, RuleFiles first) {
        rules = taker;
        begins = first;
        watcher = new Vital("revision-watcher", PATIENCE, vital -> {
            while (!vital.isClosed()) {
                look();
                vital.rest(EVERY);
            }
        });
    }

    /** Looks once. */
    public synchronized void look() {
        try {
            long place = kept.place();
            if (place == 0) {
                kept.begin(begins, "the rules that were there when revisions began");
                place = kept.place();
            }
            if (place != seen || refused > 0 && Instant.now().isAfter(tried.plus(AGAIN))) {
                Steps steps = new Steps(kept.all());
                take(steps.live());
                follow(steps);
                seen = place;
            }
            error = null;
        } catch (ArchiveUnavailable e) {
            unreachable(e.getMessage());
        }
    }

    private void take(Revision live) {
        if (live == null) {
            return;
        }
        if (live.number() == inUse) {
            refused = 0;
            rules.confirm();
            return;
        }
        if (!isTaken(live.number())) {
            refused = live.number();
            tried = Instant.now();
            LOG.severe("Revision " + live.number() + " is live and cannot be used here: "
                    + rules.status().diagnostics().get(0));
            return;
        }
        inUse = live.number();
        refused = 0;
        before.put(inUse, rules.status().advisor());
        LOG.info("Revision " + inUse + " is in use");
    }

    private boolean isTaken(int number) {
        Advisor known = before.get(number);
        if (known != null) {
            rules.takeBack(known);
            return true;
        }
        RuleFiles files = kept.files(number).orElseThrow();
        if (rules.status().advisor() != null) {
            return rules.offer(files, () -> {}, why -> {});
        }
        try {
            // Who starts is not kept waiting: it passed all cases before it went live.
            rules.takeBack(new Advisor(new RuleBase(files)));
            return true;
        } catch (BrokenRules e) {
            rules.refuseHanded(e.diagnostics());
            return false;
        }
    }

    /** The newest draft that is proved and made from what is live. */
    private void follow(Steps steps) {
        if (shadow == null) {
            return;
        }
        Revision draft = steps.all().stream()
                .filter(r -> r.state() == RevisionState.PROVED || r.state() == RevisionState.APPROVED)
                .filter(r -> steps.base(r).number() == inUse)
                .findFirst()
                .orElse(null);
        if (draft == null) {
            shadow.follow(0, null);
        } else if (draft.number() != shadow.number()) {
            try {
                shadow.follow(
                        draft.number(),
                        new Advisor(new RuleBase(kept.files(draft.number()).orElseThrow())));
            } catch (BrokenRules e) {
                // It was proved by another program; what goes live says so, too.
                shadow.follow(0, null);
            }
        }
    }

    private void unreachable(String why) {
        if (rules.status().advisor() == null) {
            rules.refuseHanded(List.of(new Diagnostic(
                    "revisions", 0, 0, "io", why, null, "rules come from the archive: it is asked again")));
        } else if (error == null) {
            LOG.warning("Revisions of rules cannot be looked for: " + why);
        }
        error = why;
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.close(Duration.ofSeconds(2));
        }
    }
}
