package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.intake.Bounds;
import dev.lodestone.intake.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Tells what is wrong with cells of one table, each with the way out. */
final class CellFaults {
    private final ImportReport findings;
    private final CellQuestions doubts;
    /** Whether no figure of the table is in doubt, as in most. */
    private final boolean certain;

    private final String sheet;
    private final Profile profile;
    private final List<String> header;
    private final MergedCells merged;
    /** The columns in which something stood so far. */
    private final Set<Integer> filled = new HashSet<>();

    CellFaults(
            ImportReport findings,
            CellQuestions doubts,
            String sheet,
            Profile profile,
            List<String> header,
            MergedCells merged) {
        this.findings = findings;
        this.doubts = doubts;
        this.certain = doubts.none();
        this.sheet = sheet;
        this.profile = profile;
        this.header = header;
        this.merged = merged;
    }

    /** A row that was read. */
    void filled(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.add(i);
            }
        }
    }

    /** A row that has more cells than the header. */
    void tooLong(String place, List<String> cells) {
        boolean joins = Mend.joined(cells, header.size()).size() == header.size();
        findings.problem(
                new Problem(
                        place,
                        "the row has " + cells.size() + " cells, the header has " + header.size(),
                        "put a cell with a comma in quotes"),
                "",
                "",
                joins ? Remedy.JOIN : Remedy.NONE);
    }

    /** What a field looks at, for a reader of the table. */
    String heading(RowView row, RowPlace at, String looked) {
        int column = at.column(row.place(looked));
        return column < 0 ? looked : header.get(column);
    }

    void wrong(Block block, RowView row, RowPlace at, Problem problem, String field) {
        FieldRule rule = block.fields().get(field);
        String looked = rule == null ? null : rule.looksAt(row);
        if (looked == null) {
            findings.problem(problem, "");
            return;
        }
        int column = at.column(row.place(looked));
        String cell = row.cell(looked);
        FactType.Field named = block.type().field(field);
        Remedy remedy = Remedy.NONE;
        if (cell.isEmpty()) {
            remedy = empty(heading(row, at, looked), column);
        } else if (named != null && cell.length() <= Bounds.TEXT) {
            remedy = CellRemedies.of(named, cell, profile.sign()).unless(cell);
        }
        findings.problem(problem, heading(row, at, looked), cell, remedy);
    }

    /** Cells of a spreadsheet that were merged hold their text in the first of them. */
    private Remedy empty(String heading, int column) {
        if (!filled.contains(column) || profile.gather() != null) {
            return Remedy.NONE;
        }
        return merged.said(column).isEmpty()
                ? Remedy.says("write it, or say what all that are empty mean with --answer \"" + heading + ":=…\"")
                : Remedy.DOWN;
    }

    /** Whether a figure or a name of the row may mean several things; it is asked about then. */
    boolean asks(Block block, RowView row, RowPlace at, IntFunction<String> place) {
        if (certain) {
            return false;
        }
        for (FactType.Field field : block.type().fields()) {
            FieldRule rule = block.fields().get(field.name());
            boolean mayAsk = field.type() == Estimate.class || field.type() == Economy.class;
            FieldRule.Value value = mayAsk && rule != null ? rule.value(row) : null;
            int column = value == null || value.column() == null ? -1 : row.place(value.column());
            column = column < 0 ? -1 : at.column(column);
            CellQuestions.MayBe mayBe = column < 0 ? null : doubts.of(sheet, column, field, value, profile);
            if (mayBe != null) {
                Problem problem = new Problem(
                        place.apply(row.place(value.column())),
                        "'" + value.text() + "' may be " + String.join(" or ", mayBe.answers()) + ", "
                                + mayBe.because(),
                        null);
                findings.problem(problem, header.get(column), value.text(), Remedy.ask(mayBe.answers()));
                return true;
            }
        }
        return false;
    }
}
