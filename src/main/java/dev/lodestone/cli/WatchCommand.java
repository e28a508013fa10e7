package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.BrokenRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        description =
                "Tell what changes in the advice, and why, as files or rules change and days pass; until it is stopped.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 200;

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--today",
            description = "Advise for the day that it is, whatever the files say: each day that passes counts.")
    private boolean today;

    @Option(names = "--changes", paramLabel = "N", description = "Stop after so many changes of files, rules or day.")
    private int changes = Integer.MAX_VALUE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text on a terminal, JSON (a CloudEvent a line) when piped.")
    private WatchTeller.Form format;

    @Spec
    private CommandSpec spec;

    /** How the files and rules stand: what differs from it was changed. */
    private record Marks(List<Object> files, Object rules, LocalDate day) {}

    @Override
    public Integer call() throws InterruptedException {
        // Before anything is read: what changes meanwhile is a change.
        Marks seen = marks();
        Advisor advisor = rules.advisor();
        Request request = request();
        WatchTeller teller = new WatchTeller(
                Terminal.chosen(format, WatchTeller.Form.TEXT, WatchTeller.Form.JSON),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        Watched watched = new Watched(request, advisor.assess(request.facts(), request.asOf(), request.asked()));
        teller.begin(watched, options.paths());
        for (int told = 0; told < changes; ) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            Marks now = marks();
            if (now.equals(seen)) {
                continue;
            }
            try {
                if (!now.rules.equals(seen.rules)) {
                    advisor = rules.advisor();
                }
                Request next = request();
                Watched after = new Watched(next, advisor.assess(next.facts(), next.asOf(), next.asked()));
                teller.change(watched, after, !now.rules.equals(seen.rules), options.hides(next));
                watched = after;
                told++;
            } catch (BadInput e) {
                teller.refused("these facts cannot be used, the ones before stay", e.problems());
            } catch (BrokenRules e) {
                teller.refused("these rules cannot be used, the ones before stay", e.getMessage());
            }
            seen = now;
        }
        return Lodestone.DONE;
    }

    private Request request() {
        return today ? options.undated().asOf(LocalDate.now()) : options.request();
    }

    private Marks marks() {
        List<Object> files = new ArrayList<>();
        for (Path path : options.paths()) {
            try {
                files.add(List.of(Files.getLastModifiedTime(path), Files.size(path)));
            } catch (IOException e) {
                // A file that is being replaced is gone for a moment; that it is gone for good tells itself when it is
                // read.
                files.add(path);
            }
        }
        return new Marks(files, rules.source().marks(), today ? LocalDate.now() : LocalDate.MIN);
    }
}
