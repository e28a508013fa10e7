package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.table.FactsFile;
import dev.lodestone.table.ImportReport;
import dev.lodestone.table.ImportReportJson;
import dev.lodestone.table.Imported;
import dev.lodestone.table.Mend;
import dev.lodestone.table.Profile;
import dev.lodestone.table.Profiles;
import dev.lodestone.table.Proposal;
import dev.lodestone.table.Proposed;
import dev.lodestone.table.Repair;
import dev.lodestone.table.SourceTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Make facts of a table, as it comes from its publisher.",
        footer = {
            "",
            "Of a table that no profile knows it says what it takes each column for, writes that as a profile to edit, and imports what is"
                    + " beyond doubt. What was left out and what is wrong is told on standard error; rows that are right are imported."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TABLE", description = "A CSV file or a workbook (.xlsx).", arity = "0..1")
    private Path table;

    @Option(
            names = "--as",
            paramLabel = "PROFILE",
            description =
                    "A shipped profile, or a file (.yaml); found by the table's header, or proposed, if left out.")
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

    @Option(names = "--fact", paramLabel = "TYPE", description = "What a table is about that no profile knows.")
    private String fact;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "What all rows of such a table say, as --set stage=refined.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--profile-out",
            paramLabel = "FILE",
            description = "Where to write the profile that is proposed; TABLE.profile.yaml if left out.")
    private Path profileOut;

    @Option(names = "--fix", description = "Do what is suggested, and write the table as it is then, as CSV.")
    private boolean fix;

    @Option(
            names = "--fix-out",
            paramLabel = "FILE",
            description = "Where to write it; TABLE.fixed.csv if left out. Does what --fix does.")
    private Path fixOut;

    @Option(
            names = "--answer",
            paramLabel = "COLUMN:CELL=MEANING",
            description = "What a cell means that was asked about, as --answer \"share:1=1%%\".")
    private List<String> answers = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (list || shown != null) {
            PrintWriter printed = spec.commandLine().getOut();
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
        fix |= fixOut != null;
        SourceTable file = fix ? SourceTable.of(table).withoutNul() : SourceTable.of(table);
        Mend mend = Mend.answers(answers);
        Profile profile = as != null ? Profiles.named(as) : fact == null && set.isEmpty() ? Profiles.of(file) : null;
        if (profile == null) {
            Proposed proposed = Proposed.of(file, fact, set, mend, fix);
            tell(proposed.proposal());
            if (!proposed.proposal().isComplete()) {
                return Lodestone.BAD_INPUT;
            }
            profile = proposed.proposal().profile(table.getFileName().toString());
            mend = proposed.mend();
        }
        return imported(file, profile, mend);
    }

    private void tell(Proposal proposal) throws IOException {
        new ProposalText(told()).print(proposal);
        if (proposal.yaml().isEmpty()) {
            return;
        }
        Path file = profileOut == null ? Path.of(table + ".profile.yaml") : profileOut;
        // What somebody has edited is not written over.
        boolean keeps = profileOut == null && Files.exists(file) && !Proposal.isUnedited(Files.readString(file));
        told().println(
                        keeps
                                ? "kept " + file
                                        + ", which is there already: use it with --as, or write with --profile-out"
                                : written(proposal, file));
        told().flush();
    }

    /** What is said of a profile that nobody asked for where it cannot be written is no reason to stop. */
    private String written(Proposal proposal, Path file) {
        try {
            write("--profile-out", file, proposal.yaml());
        } catch (BadInput e) {
            if (profileOut != null) {
                throw e;
            }
            return file + " cannot be written: name a place for the profile with --profile-out";
        }
        return "wrote " + file + ": change what is wrong, and use it with --as";
    }

    private void write(String option, Path file, String text) {
        OutputFile.write(option, file, text.getBytes(StandardCharsets.UTF_8), List.of(table));
    }

    /** Where the facts go to standard output, the account of them must not. */
    private PrintWriter told() {
        return out == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private int imported(SourceTable file, Profile profile, Mend mend) throws IOException {
        ImportReport findings;
        Repair.Plan plan = fix ? new Repair(file, profile, mend, () -> {}).plan() : null;
        if (out == null) {
            findings = imported(file, profile, mend, plan, System.out);
        } else {
            try (OutputFile output = OutputFile.to("--out", out, List.of(table))) {
                findings = imported(file, profile, mend, plan, output.stream());
                output.done();
            } catch (IOException | UncheckedIOException e) {
                throw OutputFile.unwritten("--out", out, e instanceof IOException io ? io : (IOException) e.getCause());
            }
        }
        if (plan != null) {
            new ProposalText(told()).mended(plan.found(), fixedTable().toString());
        }
        new ImportReportText(told(), findings).print();
        if (report != null) {
            write("--report", report, Json.pretty(ImportReportJson.of(findings)) + "\n");
        }
        return findings.problems().isEmpty() ? Lodestone.DONE : Lodestone.BAD_INPUT;
    }

    private ImportReport imported(SourceTable file, Profile profile, Mend mend, Repair.Plan plan, OutputStream stream)
            throws IOException {
        String name = table.getFileName().toString();
        try (FactsFile facts = new FactsFile(stream, name, "Imported from " + name + ": " + profile.title() + ".");
                ProgressLine progress = new ProgressLine(!Terminal.isInteractive() || out != null, 0, () -> 0)) {
            Repair repair = new Repair(file, profile, mend, progress::step);
            ImportReport findings = plan == null ? repair.read(facts::add) : fixed(repair, plan, facts::add);
            progress.makeRoom();
            spec.commandLine()
                    .getErr()
                    .printf(Locale.ROOT, "%,d rows in %.1f s%n", findings.rows(), progress.seconds());
            return findings;
        }
    }

    private ImportReport fixed(Repair repair, Repair.Plan plan, Consumer<Imported> facts) throws IOException {
        try (OutputFile output = OutputFile.to("--fix-out", fixedTable(), List.of(table))) {
            Writer writer = new OutputStreamWriter(output.stream(), StandardCharsets.UTF_8);
            ImportReport findings = repair.write(plan.mend(), writer, facts);
            output.done();
            return findings;
        }
    }

    private Path fixedTable() {
        return fixOut != null ? fixOut : Path.of(table.toString().replaceFirst("\\.[A-Za-z]+$", "") + ".fixed.csv");
    }
}
