package dev.lodestone.workbench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.drl.KnownFiles;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.vital.Vital;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * The rules that are in use, kept up to date with their folder. A good change is in use from the next request on, while those
 * under way finish on the rules that they began with; a bad one is told, and the last good rules stay.
 *
 * <p>It looks at the folder a few times a second rather than asking to be told: that works alike for editors, atomic renames,
 * mounted volumes and the symbolic links of a Kubernetes ConfigMap.
 */
public final class LiveRules implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 150;
    /** How often it tries again to read what could not be read. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** Reading thousands of rules takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * The rules in use, and what is wrong with the newest ones.
     *
     * @param advisor null as long as there have been no good rules
     * @param diagnostics empty if the newest rules are in use
     * @param reloads how often new rules came into use after the start
     * @param refusals how often they did not
     */
    public record Status(Advisor advisor, List<Diagnostic> diagnostics, long reloads, long refusals) {

        public boolean isDegraded() {
            return !diagnostics.isEmpty();
        }
    }

    /** Null if rules are handed over. */
    private final RuleSource source;

    private final String from;
    private final Consumer<Status> listener;
    private final RuleGate gate;
    /** What of the files stays as it was is not read again. */
    private final KnownFiles known = new KnownFiles();

    private volatile Status status;
    private Vital watcher;
    private SortedMap<String, String> loaded;
    private Object seen;
    private boolean unreadable;
    private Instant tried = Instant.MIN;

    /** @param listener is told of every change, from the watching thread */
    public LiveRules(RuleSource source, Consumer<Status> listener) {
        this(source, listener, RuleGate.OPEN);
    }

    /**
     * @param listener is told of every change, from the watching thread
     * @param gate what rules have to pass
     */
    public LiveRules(RuleSource source, Consumer<Status> listener, RuleGate gate) {
        this.gate = gate;
        this.source = source;
        this.from = source.toString();
        this.listener = listener;
        this.seen = source.marks();
        RuleBase begun = HeadStart.taken(source, seen);
        if (begun == null || gate.isForTheFirst() || !missing(begun.files()).isEmpty()) {
            this.status = new Status(null, List.of(), 0, 0);
            load();
            this.status = new Status(status.advisor(), status.diagnostics(), 0, status.refusals());
        } else {
            this.loaded = begun.files().texts();
            this.status = new Status(new Advisor(begun), List.of(), 0, 0);
        }
        if (source.folder() != null) {
            watcher = new Vital("rule-watcher", PATIENCE, this::watch);
        }
    }

    private LiveRules(String from, RuleFiles begun, Consumer<Status> listener, RuleGate gate) {
        this.gate = gate;
        // A head start on a folder is not wanted.
        HeadStart.taken(null, null);
        this.source = null;
        this.from = from;
        this.listener = listener;
        this.status = new Status(null, List.of(wrong("there are no rules yet", "they are being asked for")), 0, 0);
        if (begun != null) {
            try {
                this.status = new Status(new Advisor(new RuleBase(begun)), List.of(), 0, 0);
            } catch (BrokenRules e) {
                this.status = refusal(e.diagnostics());
            }
        }
    }

    /**
     * Rules that are handed over by {@link #offer}, and not read from a folder.
     *
     * @param from whence they are handed over
     * @param begun those that were in use before, and passed the gate then; null if there are none
     * @param listener is told of every change
     */
    public static LiveRules handed(String from, RuleFiles begun, Consumer<Status> listener, RuleGate gate) {
        return new LiveRules(from, begun, listener, gate);
    }

    /**
     * Takes rules that are handed over, if nothing speaks against it.
     *
     * @param keep keeps them where the next start finds them: once they have passed, before they are in use; what it throws is
     *     thrown on, and nothing has changed then
     * @param refused is told what speaks against them, if anything does, before it stands in the status
     * @return whether they are in use
     */
    public synchronized boolean offer(RuleFiles files, Runnable keep, Consumer<List<Diagnostic>> refused) {
        Status after = triedOut(files, keep);
        boolean taken = after.refusals() == status.refusals();
        if (!taken) {
            refused.accept(after.diagnostics());
        }
        status = after;
        listener.accept(after);
        return taken;
    }

    /** Takes rules back that were in use before, at once: they have passed everything then. */
    public synchronized void takeBack(Advisor advisor) {
        long reloads = status.reloads() + (status.advisor() == null ? 0 : 1);
        status = new Status(advisor, List.of(), reloads, status.refusals());
        listener.accept(status);
    }

    /** Tells what is wrong with what was to be handed over; the last good rules stay. */
    public synchronized void refuseHanded(List<Diagnostic> why) {
        if (!why.equals(status.diagnostics())) {
            status = refusal(why);
            listener.accept(status);
        }
    }

    /** Tells that the rules in use are the newest there are. */
    public synchronized void confirm() {
        if (status.isDegraded() && status.advisor() != null) {
            status = new Status(status.advisor(), List.of(), status.reloads(), status.refusals());
            listener.accept(status);
        }
    }

    public Status status() {
        return status;
    }

    private void watch(Vital vital) {
        while (!vital.isClosed()) {
            vital.beat();
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
                Object now = source.marks();
                if (unreadable && Duration.between(tried, Instant.now()).compareTo(AGAIN) > 0) {
                    // Nothing shows when a file may be read again.
                    reload();
                }
                if (!now.equals(seen)) {
                    // Wait until nothing has changed for a moment: many files may be on their way.
                    seen = now;
                    do {
                        Thread.sleep(LOOK_EVERY_MILLIS / 3);
                        now = source.marks();
                        if (now.equals(seen)) {
                            break;
                        }
                        seen = now;
                    } while (!vital.isClosed());
                    reload();
                }
            } catch (InterruptedException e) {
                vital.close();
            } catch (RuntimeException e) {
                // Whatever goes wrong here, the rules in use stay in use, and the next look may go well.
                status = refusal(List.of(wrong(String.valueOf(e.getMessage()), null)));
                listener.accept(status);
            }
        }
    }

    private void reload() {
        if (load()) {
            listener.accept(status);
        }
    }

    /** Something wrong with the folder as a whole. */
    private Diagnostic wrong(String message, String suggestion) {
        return new Diagnostic(from, 0, 0, "io", message, null, suggestion);
    }

    /** Loads what stands in the folder now. @return whether the status has changed */
    synchronized boolean load() {
        try {
            RuleFiles files = source.files();
            unreadable = false;
            if (files.texts().equals(loaded)) {
                return false;
            }
            loaded = files.texts();
            status = triedOut(files, () -> {});
        } catch (UncheckedIOException e) {
            loaded = null;
            unreadable = true;
            tried = Instant.now();
            List<Diagnostic> why = List.of(wrong(e.getMessage(), "name a folder of rules that may be read"));
            if (why.equals(status.diagnostics())) {
                return false;
            }
            status = refusal(why);
        }
        return true;
    }

    private Status triedOut(RuleFiles files, Runnable keep) {
        try {
            return tried(files, keep);
        } catch (BrokenRules e) {
            return refusal(e.diagnostics());
        } catch (StackOverflowError e) {
            return refusal(List.of(wrong("a rule is nested too deeply to be read", "divide it into several")));
        }
    }

    /** The status with new rules in use, if nothing speaks against it. */
    private Status tried(RuleFiles files, Runnable keep) {
        RuleBase rules = new RuleBase(Draft.reading(files, known));
        List<Diagnostic> against = new ArrayList<>(missing(files));
        boolean first = status.advisor() == null;
        boolean none = rules.rules().isEmpty();
        if (!none && (!first || gate.cases()) && against.isEmpty()) {
            against.addAll(
                    Rehearsal.of(rules, first ? null : status.advisor().rules().files(), gate.cases()));
        }
        if (!none && gate.drools() && against.isEmpty()) {
            against.addAll(new DroolsCheck(files, null).findings(() -> {}));
        }
        if (none || !against.isEmpty() && (!first || gate.isForTheFirst())) {
            return refusal(against);
        }
        keep.run();
        // Half of the rules are better than none.
        long reloads = status.reloads() + (against.isEmpty() ? 1 : 0);
        return new Status(new Advisor(rules), against, reloads, status.refusals());
    }

    /** Where rules should be and are not: a folder without any, a theme of which only the cases are left. */
    private List<Diagnostic> missing(RuleFiles files) {
        if (files.ending(".drl").isEmpty()) {
            return List.of(wrong("there are no rules", "put rule files (*.drl) into the folder"));
        }
        List<Diagnostic> missing = new ArrayList<>();
        for (String cases : files.ending(CaseFile.SUFFIX).keySet()) {
            String theme = cases.substring(0, cases.length() - CaseFile.SUFFIX.length());
            if (!files.texts().containsKey(theme + ".drl")) {
                missing.add(new Diagnostic(
                        cases,
                        1,
                        1,
                        "io",
                        "these are cases of rules that are not there: " + theme + ".drl",
                        null,
                        "put the rules back, or take the cases away too"));
            }
        }
        return missing;
    }

    private Status refusal(List<Diagnostic> diagnostics) {
        return new Status(status.advisor(), diagnostics, status.reloads(), status.refusals() + 1);
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.close();
        }
    }
}
