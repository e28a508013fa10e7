package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Difference;
import dev.lodestone.archive.Replay;
import dev.lodestone.archive.Stored;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleSource;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = "Answer archived requests again: with the rules of their day, or with others to see the impact.",
        footer = "%nExit 1 if an answer is different or cannot be given any more.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "One assessment, plan or stress; all without it.")
    private String id;

    @Option(names = "--since", paramLabel = "DATE", description = "Only those made on this day or later.")
    private String since;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Other rules; else those of each record's day.")
    private String rules;

    @Mixin
    private ArchiveOption archive;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleBase other =
                rules == null ? null : new RuleBase(RuleSource.of(rules).files());
        Instant from = since == null ? null : day();
        Map<Replay.Result, Long> results = new EnumMap<>(Replay.Result.class);
        try (Archive opened = archive.asItStands()) {
            Replay replay = new Replay(opened, other);
            try (ProgressLine progress = new ProgressLine(id != null ? 1 : opened.count(from))) {
                Consumer<Stored> one = stored -> {
                    Replay.Outcome outcome = replay.of(stored);
                    results.merge(outcome.result(), 1L, Long::sum);
                    print(stored, outcome, progress);
                    progress.step();
                };
                if (id != null) {
                    one.accept(opened.find(id)
                            .orElseThrow(() -> new BadInput(id, "there is no such record in the archive", null)));
                } else {
                    opened.each(from, one);
                }
                summary(results, progress);
            }
        }
        boolean all = !results.containsKey(Replay.Result.DIFFERENT) && !results.containsKey(Replay.Result.FAILED);
        return all ? Lodestone.DONE : Lodestone.FOUND;
    }

    private Instant day() {
        return RequestOptions.date("--since", since)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private void print(Stored stored, Replay.Outcome outcome, ProgressLine progress) {
        if (outcome.result() == Replay.Result.FAILED || outcome.result() == Replay.Result.DIFFERENT) {
            progress.makeRoom();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (outcome.result() == Replay.Result.FAILED) {
            out.println(outcome.id() + ": failed: " + outcome.note());
        }
        if (outcome.result() == Replay.Result.DIFFERENT) {
            out.println(outcome.id() + " of " + stored.entry().at() + ", as of "
                    + stored.entry().asOf());
            for (Difference d : outcome.differences()) {
                out.println(
                        ("  " + d.what() + " " + d.change() + ": " + d.rule() + " " + d.economy() + " " + d.mineral())
                                .stripTrailing());
                line("    was: ", d.before());
                line("    now: ", d.after());
                line("    because: ", d.reason());
            }
        }
        out.flush();
    }

    private void line(String label, String text) {
        if (text != null && !text.isEmpty()) {
            spec.commandLine().getOut().println(label + text);
        }
    }

    private void summary(Map<Replay.Result, Long> results, ProgressLine progress) {
        long total = results.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder("Replayed " + total);
        for (Replay.Result result : Replay.Result.values()) {
            text.append(", ")
                    .append(results.getOrDefault(result, 0L))
                    .append(' ')
                    .append(result);
        }
        progress.makeRoom();
        text.append(
                String.format(Locale.ROOT, " (%.1f s, %.0f a second)", progress.seconds(), total / progress.seconds()));
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
