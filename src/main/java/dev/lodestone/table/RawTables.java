package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.List;

/** A table as it stands, for whoever wants to look at it: each of its sheets, row by row, before anything is made of it. */
public final class RawTables implements SourceTable.Sink {
    private final SourceTable file;
    private final int most;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String divided = ",";
    private int rows;

    /** @param name empty in a CSV file */
    public record Sheet(String name, List<Row> rows, List<Unreadable> unreadable) {}

    /** @param row its number in the file, from 1 */
    public record Row(long row, List<String> cells) {}

    /** A cell that is empty here because of what stands in it. */
    public record Unreadable(long row, int column, String message) {}

    /**
     * @param notes how the text was read, where that is not plain
     * @param divided what divides its cells; a comma where they stand in a workbook
     */
    public record Read(List<Sheet> sheets, List<String> notes, String divided) {}

    private RawTables(SourceTable file, int most) {
        this.file = file;
        this.most = most;
    }

    /**
     * @param most rows of all sheets together
     * @throws BadInput if it is no such table, or has more rows
     */
    public static Read of(SourceTable file, int most) {
        RawTables tables = new RawTables(file, most);
        file.read(tables);
        return new Read(tables.sheets.stream().filter(s -> !s.rows.isEmpty()).toList(), tables.notes, tables.divided);
    }

    @Override
    public boolean sheet(String name) {
        sheets.add(new Sheet(name, new ArrayList<>(), new ArrayList<>()));
        return true;
    }

    @Override
    public boolean row(long number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (++rows > most) {
            throw new BadInput(
                    file.name(),
                    "more than " + most + " rows",
                    "import it by the command line, ./lodestone import, or in parts");
        }
        last().rows.add(new Row(number, cells));
        return true;
    }

    @Override
    public void divided(char by) {
        divided = String.valueOf(by);
    }

    @Override
    public void note(String note) {
        notes.add(note);
    }

    @Override
    public void unreadable(long row, int column, InvalidValue why) {
        last().unreadable.add(new Unreadable(row, column, why.getMessage()));
    }

    private Sheet last() {
        return sheets.get(sheets.size() - 1);
    }
}
