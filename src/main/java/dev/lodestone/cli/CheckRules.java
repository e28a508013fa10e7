package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.UnreadFiles;
import dev.lodestone.workbench.CheckReport;
import dev.lodestone.workbench.DroolsCheck;
import dev.lodestone.workbench.RulebookCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Check rules, parameters and cases: all errors of all files, and all warnings of those"
                + " without errors.",
        mixinStandardHelpOptions = true)
final class CheckRules implements Callable<Integer> {

    /** For people, programs, or code hosts. */
    enum Output {
        TEXT,
        JSON,
        SARIF
    }

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Rule folders or files; else the rules in use.")
    private List<String> paths = List.of();

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.", defaultValue = "TEXT")
    private Output output;

    @Option(names = "--strict", description = "Exit with 2 if there are warnings.")
    private boolean strict;

    @Option(
            names = "--drools",
            description =
                    "Have Drools' own compiler conclude on every case and dossier, too, and name each rule of which it"
                            + " concludes otherwise.")
    private boolean drools;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which parameters are to be up to date; else today.")
    private LocalDate today;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (drools && DroolsCheck.isMissing()) {
            throw new BadInput("--drools", DroolsCheck.MISSING, DroolsCheck.INSTEAD);
        }
        LocalDate day = today == null ? LocalDate.now() : today;
        List<Diagnostic> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (RulePath path : RulePath.of(paths, rules)) {
            StringBuilder agreed = new StringBuilder();
            List<Diagnostic> findings = findings(path, day, agreed);
            text.append(CheckReport.text(path.files(), path.folder(), findings, Terminal::paint))
                    .append(CheckReport.summary(path.files(), findings))
                    .append('\n')
                    .append(agreed);
            findings.forEach(d -> all.add(new Diagnostic(
                    path.folder() + d.file(),
                    d.line(),
                    d.column(),
                    d.level(),
                    d.code(),
                    d.message(),
                    d.rule(),
                    d.suggestion())));
        }
        spec.commandLine()
                .getOut()
                .print(
                        switch (output) {
                            case TEXT -> text.toString();
                            case JSON -> CheckReport.json(all);
                            case SARIF -> CheckReport.sarif("", all);
                        });
        spec.commandLine().getOut().flush();
        if (all.stream().anyMatch(Diagnostic::isError)) {
            return Lodestone.BROKEN_RULES;
        }
        return strict && !all.isEmpty() ? Lodestone.BAD_INPUT : Lodestone.DONE;
    }

    private List<Diagnostic> findings(RulePath path, LocalDate day, StringBuilder agreed) {
        List<Diagnostic> findings = new ArrayList<>(RulebookCheck.of(path.files(), day));
        if (drools && findings.stream().noneMatch(Diagnostic::isError)) {
            findings.addAll(byDrools(new DroolsCheck(path.files(), day), agreed));
        }
        if (path.isFolder()) {
            findings.addAll(UnreadFiles.in(Path.of(path.folder())));
        }
        findings.removeIf(d -> path.only() != null && !d.file().equals(path.only()));
        return findings;
    }

    private static List<Diagnostic> byDrools(DroolsCheck check, StringBuilder agreed) {
        try (ProgressLine progress = new ProgressLine(check.size())) {
            List<Diagnostic> findings = check.findings(progress::step);
            if (findings.isEmpty()) {
                agreed.append("Drools' own compiler concludes the same from ")
                        .append(check.size())
                        .append(" cases and dossiers.\n");
            }
            return findings;
        }
    }
}
