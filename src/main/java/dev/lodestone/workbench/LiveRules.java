package dev.lodestone.workbench;

import dev.lodestone.drl.Diagnostic;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.BrokenRules;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.engine.RuleSource;
import java.io.UncheckedIOException;
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

    private final RuleSource source;
    private final Consumer<Status> listener;
    private volatile Status status;
    private volatile boolean closed;
    private SortedMap<String, String> loaded;
    private Object seen;

    /** @param listener is told of every change, from the watching thread */
    public LiveRules(RuleSource source, Consumer<Status> listener) {
        this.source = source;
        this.listener = listener;
        this.seen = source.marks();
        RuleBase begun = HeadStart.taken(source, seen);
        if (begun == null) {
            this.status = new Status(null, List.of(), 0, 0);
            load();
            this.status = new Status(status.advisor(), status.diagnostics(), 0, status.refusals());
        } else {
            this.loaded = begun.files().texts();
            this.status = new Status(new Advisor(begun), List.of(), 0, 0);
        }
        if (source.folder() != null) {
            Thread thread = new Thread(this::watch, "rule-watcher");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public Status status() {
        return status;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
                Object now = source.marks();
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
                    } while (!closed);
                    if (load()) {
                        listener.accept(status);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever goes wrong here, the rules in use stay in use, and the next look may go well.
                refuse(List.of(
                        new Diagnostic(source.toString(), 0, 0, "io", String.valueOf(e.getMessage()), null, null)));
                listener.accept(status);
            }
        }
    }

    /** Loads what stands in the folder now. @return whether the status has changed */
    synchronized boolean load() {
        try {
            RuleFiles files = source.files();
            if (files.texts().equals(loaded)) {
                return false;
            }
            loaded = files.texts();
            status = new Status(new Advisor(new RuleBase(files)), List.of(), status.reloads() + 1, status.refusals());
        } catch (BrokenRules e) {
            refuse(e.diagnostics());
        } catch (UncheckedIOException e) {
            loaded = null;
            refuse(List.of(new Diagnostic(
                    source.toString(),
                    0,
                    0,
                    "io",
                    "the rules cannot be read: " + e.getCause().getMessage(),
                    null,
                    null)));
        }
        return true;
    }

    private void refuse(List<Diagnostic> diagnostics) {
        Status last = status;
        status = new Status(last.advisor(), diagnostics, last.reloads(), last.refusals() + 1);
    }

    @Override
    public void close() {
        closed = true;
    }
}
