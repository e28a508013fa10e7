package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Imports a table with what is known about how it is to be mended. */
public final class Repair {
    private final SourceTable file;
    private final Profile profile;
    private final Mend answers;
    private final Runnable step;

    /**
     * @param profile null to take the shipped one that knows the table's header
     * @param answers what somebody said that cells mean
     * @param step is told of each row
     */
    public Repair(SourceTable file, Profile profile, Mend answers, Runnable step) {
        this.file = file;
        this.profile = profile;
        this.answers = answers;
        this.step = step;
    }

    /**
     * What is beyond doubt.
     *
     * @throws BadInput if the table cannot be read, or no profile knows it
     */
    public ImportReport read(Consumer<Imported> facts) {
        return told(TableImport.run(file, profile, answers, facts, row -> {}, step));
    }

    /**
     * What is done about a table.
     *
     * @param found what is wrong with it and can be mended
     */
    public record Plan(Mend mend, List<ImportReport.Group> found) {}

    /** All that can be mended, as far as it was not answered otherwise. */
    public Plan plan() {
        Mend mend = answers;
        List<ImportReport.Group> found = new ArrayList<>();
        TableImport.Outcome outcome = TableImport.run(file, profile, mend, fact -> {}, row -> {}, step);
        if (outcome.unknown() != null) {
            Map<String, String> renamed =
                    profile == null ? Map.of() : outcome.unknown().renamed();
            if (renamed.isEmpty()) {
                throw outcome.unknown().told();
            }
            Mend headings = new Mend(new HashMap<>(renamed), Map.of(), Set.of(), false);
            found.add(group("the profile looks for other headings", headings));
            mend = headings.and(mend);
            outcome = TableImport.run(file, profile, mend, fact -> {}, row -> {}, step);
        }
        ImportReport report = told(outcome);
        report.problems().stream().filter(ImportReport.Group::mendable).forEach(found::add);
        return new Plan(report.mend().and(mend), found);
    }

    private ImportReport.Group group(String says, Mend headings) {
        Map<String, String> texts = headings.headings();
        String way = texts.entrySet().stream()
                .map(e -> "'" + e.getValue() + "' for '" + e.getKey() + "'")
                .collect(Collectors.joining(", "));
        return new ImportReport.Group(
                says, "write " + way, "", texts.size(), file.name(), texts, Map.of(), Remedy.Kind.HEADING, List.of());
    }

    /**
     * The facts of the table once it is mended, and the table itself.
     *
     * @param out is given it as CSV: its header, and its rows without titles, notes and what is there twice
     */
    public ImportReport write(Mend mend, Appendable out, Consumer<Imported> facts) {
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            return told(TableImport.run(file, profile, mend, facts, row -> print(printer, row), step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport told(TableImport.Outcome outcome) {
        if (outcome.unknown() != null) {
            throw outcome.unknown().told();
        }
        return outcome.findings();
    }
}
