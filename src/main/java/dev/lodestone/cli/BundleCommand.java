package dev.lodestone.cli;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.bundle.RuleBundle;
import dev.lodestone.bundle.TrustedKeys;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleGate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bundle",
        description = "Rules as one signed file that services pull: build it, sign it, verify it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class BundleCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "build",
            description = "Put rules, parameters, tables and cases into one file; the same input makes the same bytes.",
            mixinStandardHelpOptions = true)
    int build(
            @Mixin RulesOption rules,
            @Option(
                            names = "--from",
                            paramLabel = "BUNDLE",
                            description = "Take what is in another bundle, rather than a folder.")
                    Path from,
            @Option(
                            names = "--revision",
                            paramLabel = "NUMBER",
                            required = true,
                            description = "From 1; services take no older one than they have.")
                    long revision,
            @Option(names = "--created", paramLabel = "DATE", description = "The day it is made on; today by default.")
                    String created,
            @Option(
                            names = "--until",
                            paramLabel = "DATE",
                            required = true,
                            description = "The last day that services may take it on.")
                    String until,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            description = "A private key to sign it with; as often as wanted.")
                    List<Path> keys,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The bundle.") Path file) {
        if (from != null && rules.isNamed()) {
            throw new BadInput(
                    "--from", "the rules come from a bundle or from a folder", "leave out --from or --rules");
        }
        RuleFiles files =
                from == null ? rules.source().files() : RuleBundle.in(from).files();
        // What no service could take is told here.
        new RuleBase(files);
        LocalDate day = created == null ? LocalDate.now(ZoneOffset.UTC) : RequestOptions.date("--created", created);
        write(RuleBundle.of(files, revision, day, RequestOptions.date("--until", until)), keys, file);
        return Lodestone.DONE;
    }

    @Command(
            name = "sign",
            description = "Add signatures to a bundle; those that it has stay.",
            mixinStandardHelpOptions = true)
    int sign(
            @Parameters(paramLabel = "FILE", description = "The bundle.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "A private key, with its public one as FILE.pub beside it; as often as wanted.")
                    List<Path> keys) {
        write(RuleBundle.in(file), keys, file);
        return Lodestone.DONE;
    }

    private void write(RuleBundle bundle, List<Path> keys, Path file) {
        RuleBundle signed = bundle;
        for (Path key : keys == null ? List.<Path>of() : keys) {
            signed = signed.signed(SigningKey.in(key));
        }
        signed.write(file);
        say("Wrote " + file + ": " + told(signed) + ", "
                + (signed.signatures().isEmpty()
                        ? "not signed yet."
                        : "signed with " + String.join(", ", signed.signatures().keySet()) + "."));
    }

    @Command(
            name = "verify",
            description = "Check that a service that trusts these keys would take a bundle; exit 1 if not.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", description = "The bundle.") Path file,
            @Option(
                            names = "--trust",
                            paramLabel = "KEYS",
                            required = true,
                            description = "A file with public keys, or a folder of them.")
                    Path trust,
            @Option(
                            names = "--on",
                            paramLabel = "DATE",
                            description = "The day of which it is asked; today by default.")
                    String on) {
        TrustedKeys trusted = TrustedKeys.in(trust);
        LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : RequestOptions.date("--on", on);
        byte[] bytes = Intake.bytes(file);
        try {
            RuleBundle bundle = RuleBundle.read(bytes, file.toString());
            List<String> keys = trusted.check(bundle, day, file.toString());
            List<Diagnostic> against = tried(bundle, file);
            if (against.isEmpty()) {
                say("Good: " + told(bundle) + ", signed with " + String.join(", ", keys) + ".");
                return Lodestone.DONE;
            }
            against.forEach(d -> say("REFUSED: " + d));
            return Lodestone.FOUND;
        } catch (BadInput e) {
            e.problems().forEach(p -> say("REFUSED: " + p));
            return Lodestone.FOUND;
        }
    }

    /** What a service would find wrong with the rules of a bundle: it tries them as it would any change. */
    private static List<Diagnostic> tried(RuleBundle bundle, Path file) {
        List<Diagnostic> against = new ArrayList<>();
        LiveRules.handed(file.toString(), null, status -> {}, new RuleGate(true, false))
                .offer(bundle.files(), () -> {}, against::addAll);
        return against;
    }

    private static String told(RuleBundle bundle) {
        return "revision " + bundle.manifest().revision() + ", "
                + Words.count(bundle.manifest().files().size(), "file") + ", made on "
                + bundle.manifest().created() + ", good until "
                + bundle.manifest().until() + ", rules "
                + bundle.files().digest();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
