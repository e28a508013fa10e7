package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.RecordProof;
import dev.lodestone.archive.SignedHead;
import dev.lodestone.archive.Stored;
import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        description =
                "Write a proof that a record stood in the archive when a head was signed, to be checked without the archive.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "ID", description = "Of the record.")
    private String id;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            required = true,
            description =
                    "Signed heads, one a line, as 'archive head' prints them; the oldest that has the record is used.")
    private Path heads;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; else standard output.")
    private Path file;

    @Override
    public Integer call() {
        List<SignedHead> signed = heads(heads);
        try (Archive opened = archive.open()) {
            Stored stored = opened.find(id)
                    .orElseThrow(() -> new BadInput(id, "there is no such record", "name one by its Assessment-Id"));
            RecordProof proof = opened.proof(stored, signed)
                    .orElseThrow(() -> new BadInput(
                            "--head",
                            "none of the heads in " + heads + " has the record and a tree that can still be made",
                            "sign one now: lodestone archive head --key FILE"));
            write(proof.line() + "\n");
        }
        return Lodestone.DONE;
    }

    /** @throws BadInput if a line is no signed head */
    static List<SignedHead> heads(Path file) {
        try {
            return SignedHead.in(file);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--head", e.getMessage(), "write what lodestone archive head printed");
        }
    }

    private void write(String proof) {
        if (file == null) {
            spec.commandLine().getOut().print(proof);
            spec.commandLine().getOut().flush();
        } else {
            OutputFile.write("--out", file, proof.getBytes(StandardCharsets.UTF_8), List.of(heads));
        }
    }
}
