package dev.lodestone.lsp;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.workbench.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * In which dossiers the rules fire: those of the folder {@code facts} beside the rules, else the shipped ones. It takes seconds, so
 * that it is found out in the background, for rules in order that nobody changed for a while, once somebody has asked.
 */
final class DossierRuns implements AutoCloseable {
    private static final long QUIET_MILLIS = 1_500;

    /** The dossiers by the rules that fire in them, of the rules with a digest. */
    private record Known(String digest, Map<String, Set<String>> fires) {}

    private final Background thread = new Background("lsp-dossiers", Thread.MIN_PRIORITY);
    private final Runnable listener;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Map<Path, Snapshot> newest = new ConcurrentHashMap<>();
    private volatile boolean asked;

    /** @param listener is told when more is known */
    DossierRuns(Runnable listener) {
        this.listener = listener;
    }

    /** The dossiers in which a rule fired when its rulebook was last run; null if that is not known yet. */
    Set<String> of(Snapshot snapshot, String rule) {
        if (!asked) {
            asked = true;
            newest.values().forEach(this::later);
        }
        Known last = known.get(snapshot.folder());
        return last == null ? null : last.fires().getOrDefault(rule, Set.of());
    }

    /** Tells of rules in order. */
    void sound(Snapshot snapshot) {
        newest.put(snapshot.folder(), snapshot);
        if (asked) {
            later(snapshot);
        }
    }

    /** Somebody writes: until the rules are in order again, whoever waits for findings needs the processor. */
    void changed(Path folder) {
        newest.remove(folder);
    }

    void forget(Path folder) {
        newest.remove(folder);
        known.remove(folder);
    }

    private void later(Snapshot snapshot) {
        thread.in(QUIET_MILLIS, () -> run(snapshot));
    }

    private boolean isNewest(Snapshot snapshot) {
        return newest.get(snapshot.folder()) == snapshot;
    }

    private void run(Snapshot snapshot) {
        if (!isNewest(snapshot)) {
            return;
        }
        String digest = snapshot.files().digest();
        Known last = known.get(snapshot.folder());
        if (last != null && last.digest().equals(digest)) {
            return;
        }
        Advisor advisor = new Advisor(new RuleBase(snapshot.files()));
        Map<String, Set<String>> fires = new HashMap<>();
        for (Map.Entry<String, Request> dossier : dossiers(snapshot.folder()).entrySet()) {
            if (!isNewest(snapshot)) {
                return;
            }
            run(advisor, dossier.getKey(), dossier.getValue(), fires);
        }
        known.put(snapshot.folder(), new Known(digest, fires));
        listener.run();
    }

    private static void run(Advisor advisor, String name, Request request, Map<String, Set<String>> fires) {
        try {
            Assessment assessment = advisor.assess(request.facts(), request.asOf(), request.asked());
            Stream.concat(CaseRunner.concluded(assessment).stream(), assessment.questions().stream())
                    .forEach(c -> fires.computeIfAbsent(c.rule(), r -> new TreeSet<>())
                            .add(name));
        } catch (RuleFailed | IllegalArgumentException e) {
            // A rule that runs away there is told of when the rules are to be used.
            return;
        }
    }

    private static Map<String, Request> dossiers(Path rules) {
        Map<String, Request> dossiers = new TreeMap<>();
        Path facts = rules.resolveSibling("facts");
        if (Files.isDirectory(facts)) {
            try (Stream<Path> files = Files.list(facts)) {
                files.filter(f -> f.toString().endsWith(".json")).forEach(f -> read(f, dossiers));
            } catch (IOException e) {
                dossiers.clear();
            }
        }
        if (dossiers.isEmpty()) {
            Intake.dossiers().forEach(name -> dossiers.put(name, Intake.dossier(name)));
        }
        dossiers.values().removeIf(request -> request.asOf() == null);
        return dossiers;
    }

    private static void read(Path file, Map<String, Request> dossiers) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            dossiers.put(name, JsonIntake.read(Files.readAllBytes(file), file.toString(), Intake.MAX_FACTS));
        } catch (IOException | BadInput e) {
            // It is none, or a faulty one, which its own commands tell of.
            return;
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
