package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "archive",
        description = "The record of assessments, plans and stresses: check it, copy it, clear it of what is old.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, ProveCommand.class})
final class ArchiveCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "head",
            description = "Print where all chains end, joined and signed: to be kept in another place.",
            mixinStandardHelpOptions = true)
    int head(
            @Mixin ArchiveOption archive,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            required = true,
                            description = "The private key; see head-key.")
                    Path key) {
        try (Archive opened = archive.open()) {
            PrintWriter out = spec.commandLine().getOut();
            opened.signedHead(SigningKey.in(key)).ifPresent(head -> out.println(head.line()));
            spec.commandLine().getOut().flush();
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "head-key",
            description = "Make a key to sign heads with: FILE, and FILE.pub for whoever checks.",
            mixinStandardHelpOptions = true)
    int headKey(@Parameters(paramLabel = "FILE") Path file) {
        Path open = SigningKey.create(file);
        spec.commandLine()
                .getOut()
                .println("Made " + file + " and " + open + ", the key "
                        + SigningKey.fingerprint(SigningKey.publicIn(open)) + ".");
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }

    @Command(
            name = "backup",
            description = "Copy an SQLite archive, while the service writes to it.",
            mixinStandardHelpOptions = true)
    int backup(
            @Mixin ArchiveOption archive,
            @Parameters(paramLabel = "FILE", description = "The copy; it must not be there yet.") Path copy) {
        if (Files.exists(copy)) {
            throw new BadInput(copy.toString(), "is there already", "name another file");
        }
        try (Archive opened = archive.open()) {
            if (!opened.address().isSqlite()) {
                throw new BadInput("--archive", "is no SQLite file", "copy a PostgreSQL database with pg_dump");
            }
            opened.backup(copy);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Made " + copy + ". Check it: lodestone archive verify --archive " + copy);
            out.flush();
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "export",
            description = "Write the record as lines of JSON that docs/verify.mjs checks without this program.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin ArchiveOption archive,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to; else standard output.") Path file) {
        try (Archive opened = archive.asItStands()) {
            if (file == null) {
                export(opened, spec.commandLine().getOut());
                return Lodestone.DONE;
            }
            try (OutputFile output =
                    OutputFile.to("--out", file, opened.address().files())) {
                PrintWriter out = new PrintWriter(output.stream(), false, StandardCharsets.UTF_8);
                export(opened, out);
                if (out.checkError()) {
                    throw new IOException("it could not be written whole");
                }
                output.done();
            } catch (IOException e) {
                throw OutputFile.unwritten("--out", file, e);
            }
        }
        return Lodestone.DONE;
    }

    private static void export(Archive archive, PrintWriter out) {
        try (ProgressLine progress = new ProgressLine(archive.count(null))) {
            archive.trace(line -> {
                out.print(line + "\n");
                progress.step();
            });
            out.flush();
        }
    }

    @Command(
            name = "clear",
            description = "Remove records that are older than an age.",
            mixinStandardHelpOptions = true)
    int clear(
            @Mixin ArchiveOption archive,
            @Option(names = "--older-than", paramLabel = "AGE", required = true, description = "Such as 3650d.")
                    String age,
            @Option(names = "--yes", description = "Do not ask, even if nothing would be left.") boolean yes) {
        Duration duration;
        try {
            duration = DurationConverter.parseDuration(age);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--older-than", "'" + age + "' is not an age", "write 3650d for 3650 days");
        }
        if (duration.isZero() || duration.isNegative()) {
            throw new BadInput("--older-than", "'" + age + "' is the age of all records", "write 3650d for 3650 days");
        }
        try (Archive opened = archive.open()) {
            Instant before = Instant.now().minus(duration);
            long all = opened.count(null);
            if (!yes && all > 0 && opened.count(before) == 0 && !isConfirmed(all)) {
                throw new BadInput(
                        "--older-than", "nothing would be left of " + counted(all), "add --yes if you mean it");
            }
            long removed = opened.removeBefore(before);
            if (removed > 0) {
                opened.erase(true);
            }
            spec.commandLine().getOut().println("Removed " + counted(removed) + ".");
            spec.commandLine().getOut().flush();
        }
        return Lodestone.DONE;
    }

    /** Only a person at a terminal can be asked. */
    private boolean isConfirmed(long all) {
        Console console = Terminal.isInteractive() ? System.console() : null;
        return console != null
                && "yes".equals(console.readLine("This removes all, %s. Type yes to go on: ", counted(all)));
    }

    static String counted(long records) {
        return Words.count(records, "record");
    }
}
