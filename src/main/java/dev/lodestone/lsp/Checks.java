package dev.lodestone.lsp;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.KnownRulebook;
import dev.lodestone.workbench.RulebookCheck;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Checks rulebooks a moment after they changed, and publishes what is wrong with their files: the same that {@code check} tells. */
final class Checks implements AutoCloseable {
    /** Between one key and the next nothing is checked, unless it goes on for long. */
    private static final long PAUSE_MILLIS = 10;

    private static final long LONGEST_MILLIS = 250;

    /** What was found, and in which state of the rulebook. */
    record Result(Snapshot snapshot, Map<String, List<Diagnostic>> findings) {}

    /** Waits for its moment. */
    private record Due(ScheduledFuture<?> task, long since) {}

    private final Consumer<PublishDiagnosticsParams> client;
    private final Consumer<Result> listener;
    private final Background thread = new Background("lsp-checks", Thread.NORM_PRIORITY);
    private final Map<OpenRulebook, Due> due = new HashMap<>();
    private final Map<OpenRulebook, Result> results = new ConcurrentHashMap<>();
    private final Map<OpenRulebook, KnownRulebook> known = new ConcurrentHashMap<>();

    /** @param listener is told of each result */
    Checks(Consumer<PublishDiagnosticsParams> client, Consumer<Result> listener) {
        this.client = client;
        this.listener = listener;
    }

    synchronized void changed(OpenRulebook rulebook) {
        long now = System.nanoTime();
        Due before = due.get(rulebook);
        long since = before != null && before.task().cancel(false) ? before.since() : now;
        long waited = TimeUnit.NANOSECONDS.toMillis(now - since);
        long pause = Math.max(0, Math.min(PAUSE_MILLIS, LONGEST_MILLIS - waited));
        due.put(rulebook, new Due(thread.in(pause, () -> check(rulebook)), since));
    }

    /** What was found last; null before the first check. */
    Result last(OpenRulebook rulebook) {
        return results.get(rulebook);
    }

    /** What is found in files of a rulebook, be it that they were checked last. */
    List<Diagnostic> of(OpenRulebook rulebook, RuleFiles files) {
        Result last = results.get(rulebook);
        if (last != null && last.snapshot().files().equals(files)) {
            return last.findings().values().stream().flatMap(List::stream).toList();
        }
        return RulebookCheck.of(files, LocalDate.now(), known.computeIfAbsent(rulebook, r -> new KnownRulebook()));
    }

    /** Takes back what was published of a rulebook of which nothing is open any longer. */
    synchronized void forget(OpenRulebook rulebook) {
        Due before = due.remove(rulebook);
        if (before != null) {
            before.task().cancel(false);
        }
        thread.in(0, () -> {
            Result last = results.remove(rulebook);
            known.remove(rulebook);
            if (last != null) {
                last.findings().keySet().forEach(file -> client.accept(nothing(last.snapshot(), file)));
            }
        });
    }

    private static PublishDiagnosticsParams nothing(Snapshot snapshot, String file) {
        return new PublishDiagnosticsParams(snapshot.uri(file), List.of());
    }

    private void check(OpenRulebook rulebook) {
        rulebook.reread();
        Snapshot snapshot = rulebook.snapshot();
        KnownRulebook before = known.computeIfAbsent(rulebook, r -> new KnownRulebook());
        Map<String, List<Diagnostic>> findings = RulebookCheck.of(snapshot.files(), LocalDate.now(), before).stream()
                .collect(Collectors.groupingBy(Diagnostic::file, TreeMap::new, Collectors.toList()));
        Result result = new Result(snapshot, findings);
        Result last = results.put(rulebook, result);
        publish(result, last);
        listener.accept(result);
    }

    /** All open files, so that an editor knows that it waits for nothing, and the others where something changed. */
    private void publish(Result now, Result last) {
        Snapshot snapshot = now.snapshot();
        Map<String, List<Diagnostic>> before = last == null ? Map.of() : last.findings();
        before.keySet().stream()
                .filter(file -> !now.findings().containsKey(file)
                        && !snapshot.versions().containsKey(file))
                .forEach(file -> client.accept(nothing(snapshot, file)));
        now.findings().forEach((file, found) -> {
            if (!snapshot.versions().containsKey(file) && !found.equals(before.get(file))) {
                client.accept(new PublishDiagnosticsParams(snapshot.uri(file), Shown.all(snapshot.text(file), found)));
            }
        });
        snapshot.versions().forEach((file, version) -> {
            List<Diagnostic> found = now.findings().getOrDefault(file, List.of());
            client.accept(
                    new PublishDiagnosticsParams(snapshot.uri(file), Shown.all(snapshot.text(file), found), version));
        });
    }

    @Override
    public void close() {
        thread.close();
    }
}
