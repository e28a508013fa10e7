package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Place;
import dev.lodestone.archive.SignedHead;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.archive.Verification;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
                    String expected,
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description = "Signed heads, one a line, which have to be in the chain still.")
                    Path heads,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            description = "The public key that they have to be signed with.")
                    Path key) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> faults = new ArrayList<>();
        List<SignedHead> signed = heads == null ? List.of() : signed(heads, key, faults);
        AtomicBoolean seen = new AtomicBoolean(expected == null);
        Verification verification;
        try (Archive opened = archive.open();
                ProgressLine progress = new ProgressLine(opened.count(null))) {
            verification = opened.verify(signed, stored -> {
                progress.step();
                if (stored.hash().equals(expected)) {
                    seen.set(true);
                }
            });
        }
        faults.addAll(verification.faults());
        if (!seen.get()
                && verification.chains().stream().noneMatch(c -> c.head().equals(expected))) {
            faults.add("the head " + expected + " is not in the chain");
        }
        told(verification, signed, faults, out);
        return faults.isEmpty() ? Lodestone.DONE : Lodestone.FOUND;
    }

    /** Those whose signature is good; the others are faults. */
    private static List<SignedHead> signed(Path heads, Path key, List<String> faults) {
        if (key == null) {
            throw new BadInput("--head", "whose signature they need is not said", "add --key FILE.pub");
        }
        PublicKey open = SigningKey.publicIn(key);
        try {
            List<SignedHead> all = SignedHead.in(heads);
            all.stream()
                    .filter(head -> !head.isBy(open))
                    .forEach(head -> faults.add(head + " is not signed with the key " + SigningKey.fingerprint(open)));
            return all.stream().filter(head -> head.isBy(open)).toList();
        } catch (IllegalArgumentException e) {
            throw new BadInput("--head", e.getMessage(), "write what lodestone archive head printed");
        }
    }

    private static void told(Verification v, List<SignedHead> signed, List<String> faults, PrintWriter out) {
        faults.forEach(f -> out.println("  " + f));
        v.removals()
                .forEach(r -> out.println("  removed on " + r.at() + ": " + counted(r.assessments()) + ", "
                        + Place.text(r.first()) + " to " + Place.text(r.last())));
        long gone = signed.stream().filter(head -> isGone(head, v)).count();
        if (!signed.isEmpty()) {
            out.println("  " + (signed.size() - gone) + " of " + signed.size() + " signed heads were looked at, " + gone
                    + " lie in what was removed");
        }
        if (v.chains().size() > 1) {
            v.chains().forEach(chain -> out.println("  " + counted(chain.assessments()) + span(chain)));
            out.println((faults.isEmpty() ? "All " : "BROKEN: all ")
                    + v.chains().size() + " chains" + (faults.isEmpty() ? " hold: " : ": ") + counted(v.assessments())
                    + times(v.since(), v.until()));
        } else {
            out.println((faults.isEmpty() ? "The chain holds: " : "The chain is BROKEN: ")
                    + counted(v.assessments())
                    + span(v.chains().get(0)));
        }
        out.flush();
    }

    private static boolean isGone(SignedHead head, Verification v) {
        return v.removals().stream().anyMatch(r -> r.first() <= head.seq() && head.seq() < r.last());
    }

    private static String span(Verification.Span chain) {
        return (chain.since() == null ? "" : ", " + Place.text(chain.from()) + " to " + Place.text(chain.to()))
                + times(chain.since(), chain.until()) + ", head " + chain.head();
    }

    private static String times(Instant since, Instant until) {
        return since == null ? "" : ", " + since + " to " + until;
    }

    @Command(
            name = "head",
            description = "Print the last link of each chain, signed: to be kept in another place.",
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
            opened.signedHeads(SigningKey.in(key)).forEach(head -> out.println(head.line()));
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
        try (Archive opened = archive.open();
                ProgressLine progress = new ProgressLine(opened.count(null));
                PrintWriter out =
                        file == null ? spec.commandLine().getOut() : new PrintWriter(Files.newBufferedWriter(file))) {
            opened.trace(line -> {
                out.print(line + "\n");
                progress.step();
            });
            out.flush();
            if (out.checkError()) {
                throw new IOException("it could not be written whole");
            }
        } catch (IOException e) {
            throw new BadInput("--out", e.getMessage(), "name a file in a folder that is there and has room");
        }
        return Lodestone.DONE;
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

    private static String counted(long records) {
        return Words.count(records, "record");
    }
}
