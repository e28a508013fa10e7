package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Place;
import dev.lodestone.archive.RecordProof;
import dev.lodestone.archive.SignedHead;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.archive.Verification;
import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Check that nothing in the record was changed, removed or put in between; exit 1 if so.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOption archive;

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "A head noted earlier, which has to be in the chain still.")
    private String expected;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "Signed heads, one a line, which have to be in the chain still.")
    private Path heads;

    @Option(names = "--key", paramLabel = "FILE", description = "The public key that they have to be signed with.")
    private Path key;

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Check what 'archive prove' wrote instead, by the key and without an archive.")
    private Path proof;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (proof != null) {
            return check(proof, key(key, "--proof"), out) ? Lodestone.DONE : Lodestone.FOUND;
        }
        if (key != null && heads == null) {
            throw new BadInput("--key", "nothing is said that was signed with it", "add --head FILE or --proof FILE");
        }
        List<String> faults = new ArrayList<>();
        List<SignedHead> signed = heads == null ? List.of() : signed(faults);
        AtomicBoolean seen = new AtomicBoolean(expected == null);
        Verification verification;
        try (Archive opened = archive.asItStands();
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
    private List<SignedHead> signed(List<String> faults) {
        PublicKey open = key(key, "--head");
        List<SignedHead> all = ProveCommand.heads(heads);
        if (all.isEmpty()) {
            throw new BadInput("--head", heads + " is empty", "name what 'lodestone archive head' printed");
        }
        all.stream()
                .filter(head -> !head.isBy(open))
                .forEach(head -> faults.add(head + " is not signed with the key " + SigningKey.fingerprint(open)));
        return all.stream().filter(head -> head.isBy(open)).toList();
    }

    private static void told(Verification v, List<SignedHead> signed, List<String> faults, PrintWriter out) {
        faults.forEach(f -> out.println("  " + f));
        v.removals()
                .forEach(r -> out.println("  removed on " + r.at() + ": " + ArchiveCommand.counted(r.assessments())
                        + ", " + Place.text(r.first()) + " to " + Place.text(r.last())));
        long gone = signed.stream()
                .filter(head -> head.marks().stream().allMatch(mark -> isGone(mark, v)))
                .count();
        if (!signed.isEmpty()) {
            out.println("  " + (signed.size() - gone) + " of " + signed.size() + " signed heads were looked at, " + gone
                    + " lie in what was removed");
        }
        if (v.chains().size() != 1) {
            v.chains().forEach(chain -> out.println("  " + ArchiveCommand.counted(chain.assessments()) + span(chain)));
            out.println((faults.isEmpty() ? "All " : "BROKEN: all ")
                    + v.chains().size() + " chains" + (faults.isEmpty() ? " hold: " : ": ")
                    + ArchiveCommand.counted(v.assessments())
                    + times(v.since(), v.until()));
        } else {
            out.println((faults.isEmpty() ? "The chain holds: " : "The chain is BROKEN: ")
                    + ArchiveCommand.counted(v.assessments())
                    + span(v.chains().get(0)));
        }
        out.flush();
    }

    private static boolean isGone(SignedHead.Mark mark, Verification v) {
        long seq = mark.end().seq();
        return v.removals().stream().anyMatch(r -> r.first() <= seq && seq < r.last());
    }

    private static String span(Verification.Span chain) {
        return (chain.since() == null ? "" : ", " + Place.text(chain.from()) + " to " + Place.text(chain.to()))
                + times(chain.since(), chain.until()) + ", head " + chain.head();
    }

    private static String times(Instant since, Instant until) {
        return since == null ? "" : ", " + since + " to " + until;
    }

    /**
     * Checks a file of proofs, one a line.
     *
     * @return whether all of them hold
     */
    private static boolean check(Path file, PublicKey key, PrintWriter out) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw BadInput.unread(file, e);
        }
        if (lines.isEmpty()) {
            throw new BadInput("--proof", file + " is empty", "name what 'lodestone archive prove' wrote");
        }
        boolean all = true;
        for (String line : lines) {
            all &= check(line, key, out);
        }
        out.flush();
        return all;
    }

    private static boolean check(String line, PublicKey key, PrintWriter out) {
        try {
            RecordProof proof = RecordProof.read(line);
            List<String> faults = proof.faults(key);
            faults.forEach(fault -> out.println("  " + fault));
            out.println((faults.isEmpty() ? "The proof holds: " : "The proof is BROKEN: ") + proof);
            return faults.isEmpty();
        } catch (IllegalArgumentException e) {
            out.println("The proof is BROKEN: " + e.getMessage());
            return false;
        }
    }

    /** The key that proofs have to be signed with. */
    private static PublicKey key(Path key, String option) {
        if (key == null) {
            throw new BadInput(option, "whose signature is needed is not said", "add --key FILE.pub");
        }
        return SigningKey.publicIn(key);
    }
}
