package dev.lodestone.cli;

import dev.lodestone.report.Json;
import dev.lodestone.table.FactsFile;
import dev.lodestone.table.ImportReport;
import dev.lodestone.table.ImportReportJson;
import dev.lodestone.table.Profile;
import dev.lodestone.table.Profiles;
import dev.lodestone.table.SourceTable;
import dev.lodestone.table.TableImport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Make facts of a table, as it comes from its publisher.",
        footer = {"", "What was left out and what is wrong is told on standard error; rows that are right are imported."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TABLE", description = "A CSV file or a workbook (.xlsx).", arity = "0..1")
    private Path table;

    @Option(
            names = "--as",
            paramLabel = "PROFILE",
            description = "A shipped profile, or a file (.yaml); found by the table's header if left out.")
    private String as;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the facts; standard output if left out.")
    private Path out;

    @Option(names = "--list", description = "Name the shipped profiles.")
    private boolean list;

    @Option(names = "--profile", paramLabel = "NAME", description = "Print a shipped profile, to begin one's own with.")
    private String shown;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was found as JSON too.")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter printed = spec.commandLine().getOut();
        if (list || shown != null) {
            printed.print(
                    list
                            ? Profiles.overview()
                            : Profiles.text(Profiles.named(shown).name()));
            printed.flush();
            return Lodestone.DONE;
        }
        if (table == null) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "name a table to import, or --list");
        }
        SourceTable file = SourceTable.of(table);
        Profile profile = as == null ? null : Profiles.named(as);
        ImportReport findings = run(file, profile);
        // Where the facts go to standard output, the account of them must not.
        new ImportReportText(out == null ? spec.commandLine().getErr() : printed, findings).print();
        if (report != null) {
            Files.writeString(report, Json.pretty(ImportReportJson.of(findings)) + "\n");
        }
        return findings.problems().isEmpty() ? Lodestone.DONE : Lodestone.BAD_INPUT;
    }

    private ImportReport run(SourceTable file, Profile profile) throws IOException {
        String name = table.getFileName().toString();
        try (OutputStream stream =
                        out == null ? System.out : new BufferedOutputStream(Files.newOutputStream(out), 1 << 16);
                FactsFile facts = new FactsFile(
                        stream, name, "Imported from " + name + (profile == null ? "" : ": " + profile.title()) + ".");
                ProgressLine progress = new ProgressLine(!Terminal.isInteractive() || out != null, 0, () -> 0)) {
            ImportReport findings = TableImport.run(file, profile, facts::add, progress::step);
            progress.makeRoom();
            spec.commandLine()
                    .getErr()
                    .printf(Locale.ROOT, "%,d rows in %.1f s%n", findings.rows(), progress.seconds());
            return findings;
        }
    }
}
