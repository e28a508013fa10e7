package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Verification;
import dev.lodestone.intake.BadInput;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "archive",
        description = "The record of assessments: check it, clear it of what is old.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ArchiveCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "verify",
            description = "Check that nothing in the record was changed, removed or put in between; exit 1 if so.",
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin ArchiveOption archive,
            @Option(
                            names = "--expect",
                            paramLabel = "HASH",
                            description = "A head noted earlier, which has to be in the chain still.")
                    String expected) {
        PrintWriter out = spec.commandLine().getOut();
        AtomicBoolean seen = new AtomicBoolean(expected == null);
        Verification verification;
        try (Archive opened = archive.open();
                Progress progress = new Progress(opened.count(null))) {
            verification = opened.verify(stored -> {
                progress.step();
                if (stored.hash().equals(expected)) {
                    seen.set(true);
                }
            });
        }
        verification.faults().forEach(f -> out.println("  " + f));
        if (!seen.get()) {
            out.println("  the head " + expected + " is not in the chain");
        }
        boolean holds = verification.holds() && seen.get();
        out.println((holds ? "The chain holds: " : "The chain is BROKEN: ") + counted(verification.assessments())
                + ", head " + verification.head());
        out.flush();
        return holds ? Lodestone.DONE : Lodestone.FOUND;
    }

    @Command(
            name = "clear",
            description = "Remove assessments that are older than an age.",
            mixinStandardHelpOptions = true)
    int clear(
            @Mixin ArchiveOption archive,
            @Option(names = "--older-than", paramLabel = "AGE", required = true, description = "Such as 3650d.")
                    String age) {
        Duration duration;
        try {
            duration = DurationConverter.parseDuration(age);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--older-than", "'" + age + "' is not an age", "write 3650d for 3650 days");
        }
        try (Archive opened = archive.open()) {
            long removed = opened.removeBefore(Instant.now().minus(duration));
            spec.commandLine().getOut().println("Removed " + counted(removed) + ".");
            spec.commandLine().getOut().flush();
        }
        return Lodestone.DONE;
    }

    private static String counted(long assessments) {
        return assessments == 1 ? "1 assessment" : assessments + " assessments";
    }
}
