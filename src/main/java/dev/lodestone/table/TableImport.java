package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Reads a table by a profile, row by row: each row costs itself alone. */
public final class TableImport implements SourceTable.Sink {
    private final SourceTable file;
    private final Profile given;
    private final Mend mend;
    private final CellQuestions doubts;
    private final Consumer<List<String>> kept;
    private final Outgoing outgoing;
    private final Runnable step;
    private final ImportReport findings = new ImportReport();

    private String sheet = "";
    private Profile profile;
    private RowReader reader;
    private CellFaults faults;
    private MergedCells merged;
    private Map<String, Integer> columns;
    private List<String> header;
    private final List<List<String>> before = new ArrayList<>();
    /** What comes nearest to a header of the profile. */
    private Set<String> nearest = Set.of();

    private List<Profile.Leave> leave;
    private List<Profile.Leave> leaveGathered;
    /** Rows that are one only together; null if each is one. */
    private Gathered gathered;

    private boolean any;
    /** Whether the row that is read stays in a table that is mended: not if a row before had told all that it was read for. */
    private boolean keeps;

    private int made;
    private int twins;

    private TableImport(
            SourceTable file,
            Profile given,
            Mend mend,
            Consumer<Imported> facts,
            Consumer<List<String>> kept,
            Runnable step) {
        this.file = file;
        this.given = given;
        this.mend = mend;
        this.outgoing = new Outgoing(file, findings, facts);
        this.kept = kept;
        this.step = step;
        this.doubts = CellQuestions.of(file, names -> profile(mend.names(names)) != null);
    }

    /**
     * What came of it.
     *
     * @param findings null if no header was found
     * @param unknown why not; null if one was found
     */
    record Outcome(ImportReport findings, UnknownHeader unknown) {}

    /**
     * @param profile null to take the shipped one that knows the table's header
     * @param facts is given each fact
     * @param step is told of each row
     * @throws BadInput if the table cannot be read, or no profile knows it
     */
    public static ImportReport run(SourceTable file, Profile profile, Consumer<Imported> facts, Runnable step) {
        Outcome outcome = run(file, profile, Mend.NOTHING, facts, row -> {}, step);
        if (outcome.unknown != null) {
            throw outcome.unknown.told();
        }
        return outcome.findings;
    }

    /**
     * @param mend what is written anew before it is read
     * @param kept is given the header and each row of the table as it is then, without titles, notes and what is there twice
     */
    static Outcome run(
            SourceTable file,
            Profile profile,
            Mend mend,
            Consumer<Imported> facts,
            Consumer<List<String>> kept,
            Runnable step) {
        TableImport run = new TableImport(file, profile, mend, facts, kept, step);
        try {
            file.read(run);
            run.end();
        } catch (BadInput e) {
            throw run.outgoing.stopped() == null ? e : run.outgoing.stopped();
        }
        if (!run.any) {
            return new Outcome(null, new UnknownHeader(file.name(), run.given, run.nearest));
        }
        run.outgoing.end();
        return new Outcome(run.findings, null);
    }

    private Profile profile(Set<String> names) {
        return given == null ? Profiles.recognised(names) : given.lacks(names) == 0 ? given : null;
    }

    @Override
    public boolean sheet(String name) {
        end();
        sheet = name;
        reader = null;
        before.clear();
        if (given != null
                && given.sheet() != null
                && !name.isEmpty()
                && !given.sheet().fits(name)) {
            findings.note("sheet '" + name + "' is not one that the profile names: skipped");
            return false;
        }
        return true;
    }

    /** Ends a sheet. */
    private void end() {
        if (gathered != null) {
            gathered.each(profile.further(), this::facts);
            gathered = null;
        }
        if (reader == null && !sheet.isEmpty() && !before.isEmpty()) {
            findings.note("sheet '" + sheet + "' has no header that is known: skipped");
        }
    }

    @Override
    public boolean row(long number, List<String> cells) {
        step.run();
        if (reader == null) {
            return header(number, cells);
        }
        findings.row();
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        String first = cells.stream().filter(c -> !c.isEmpty()).findFirst().orElse("");
        if (profile.skip().stream().anyMatch(g -> g.fits(first))) {
            findings.leave("notes, by what the row begins with", file.place(sheet, number, 0));
            return true;
        }
        if (cells.equals(header)) {
            findings.leave("the header once more", file.place(sheet, number, 0));
            return true;
        }
        List<String> mended = mend.row(cells, header, merged);
        keeps = true;
        taken(number, mended);
        if (keeps) {
            kept.accept(mended);
        }
        return true;
    }

    private void taken(long number, List<String> cells) {
        if (cells.size() > header.size()
                && cells.subList(header.size(), cells.size()).stream().anyMatch(c -> !c.isEmpty())) {
            faults.tooLong(file.place(sheet, number, header.size() + 1), cells);
            return;
        }
        RowView row = new RowView(columns, cells, profile.further());
        if (outgoing.isLeft(row, leave, sheet, number)) {
            return;
        }
        if (gathered == null) {
            facts(row, RowPlace.of(number));
        } else {
            gather(row, number, cells);
        }
        faults.filled(cells);
    }

    private void gather(RowView row, long number, List<String> cells) {
        String heading = row.cell(profile.gather().heading());
        if (!gathered.looksAt(row)) {
            findings.note("'" + heading + "' is not taken: " + profile.whyUnused(RowView.normal(heading)));
        }
        if (!gathered.add(row, number, cells, file.name())) {
            findings.problem(
                    new Problem(
                            file.place(sheet, number, 0),
                            "a row before tells another '" + heading + "' of the same",
                            "leave one of them out"),
                    "");
        }
    }

    private boolean header(long number, List<String> row) {
        List<String> cells = mend.header(row);
        Map<String, Integer> names = RowView.names(cells);
        before.add(cells);
        Profile known = profile(names.keySet());
        Profile fits = known == null ? null : known.in(sheet);
        if (fits == null) {
            boolean nearer =
                    given == null ? names.size() > nearest.size() : given.lacks(names.keySet()) < given.lacks(nearest);
            nearest = nearer || nearest.isEmpty() ? names.keySet() : nearest;
            return before.size() < TITLES;
        }
        any = true;
        profile = fits;
        columns = names;
        header = cells;
        reader = new RowReader(profile.sign(), findings::note);
        merged = MergedCells.of(profile, new RowView(columns, header, profile.further()));
        faults = new CellFaults(findings, doubts, sheet, profile, header, merged);
        findings.profile(known);
        findings.header(file.place(sheet, number, 0));
        if (before.size() > 1) {
            findings.note((before.size() - 1) + (before.size() == 2 ? " row" : " rows") + " before the header skipped");
        }
        new ColumnCheck(profile, columns, header).tell(findings);
        kept.accept(cells);
        leave = profile.leave(columns.keySet(), true);
        leaveGathered = profile.leave(columns.keySet(), false);
        if (profile.gather() != null) {
            gathered = new Gathered(profile.gather(), columns, header.size(), profile.columns());
        }
        return true;
    }

    private void facts(RowView row, RowPlace at) {
        if (outgoing.isLeft(row, leaveGathered, sheet, at.row())) {
            return;
        }
        boolean taken = false;
        made = 0;
        twins = 0;
        for (Block block : profile.blocks()) {
            if (!block.where().holds(row)) {
                continue;
            }
            taken = true;
            if (block.turn() == null) {
                block.split(row).forEach(each -> fact(block, each, at));
                continue;
            }
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                String heading = block.turn().fill(header.get(column.getValue()));
                // An empty cell of such a column is no figure that somebody failed to give.
                if (heading != null && !row.cell(column.getKey()).isEmpty()) {
                    fact(block, row.turned(heading, column.getValue()), at);
                }
            }
        }
        keeps = twins == 0 || made > twins;
        if (!taken) {
            findings.leave("rows that no part of the profile is about", file.place(sheet, at.row(), 0));
        }
    }

    private void fact(Block block, RowView row, RowPlace at) {
        IntFunction<String> place = index -> file.place(sheet, at.row(index), at.column(index) + 1);
        if (block.lacksAll(row)) {
            findings.leave(
                    "nothing in '" + String.join("', '", block.needs()) + "' for a "
                            + block.type().name(),
                    place.apply(-1));
            return;
        }
        made++;
        if (faults.asks(block, row, at, place)) {
            return;
        }
        RowReader.Read read =
                reader.read(block, row, place, (problem, field) -> faults.wrong(block, row, at, problem, field));
        if (read.empty() != null) {
            String looked = block.fields().get(read.empty()).looksAt(row);
            findings.leave(
                    "no figure in '" + (looked == null ? read.empty() : faults.heading(row, at, looked)) + "'",
                    place.apply(looked == null ? -1 : row.place(looked)));
        } else if (read.given() != null) {
            twins += outgoing.isTwin(read, at, sheet, place.apply(-1)) ? 1 : 0;
        }
    }

    @Override
    public void note(String note) {
        findings.note(note);
    }

    @Override
    public void unreadable(long row, int column, InvalidValue why) {
        findings.problem(new Problem(file.place(sheet, row, column), why.getMessage(), why.suggestion()), "");
    }
}
