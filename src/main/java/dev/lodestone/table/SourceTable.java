package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.SheetCell;
import dev.lodestone.intake.Sheets;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Row;

/** A table as it comes: a CSV file or a workbook. It is read row by row. */
public final class SourceTable {
    private final String name;
    private final boolean workbook;
    private final Input input;
    private final long size;
    private final Runnable step;
    /** How a text is encoded: found once, however often it is read. */
    private TextForm form;

    /** What can be read from its beginning more than once. */
    @FunctionalInterface
    private interface Input {
        InputStream open() throws IOException;
    }

    /** Is told of each sheet and each row. What only looks at a table leaves it to the import to tell what is wrong with it. */
    interface Sink {
        /** Rows among which the header is looked for: titles and notes stand before it. */
        int TITLES = 40;

        /**
         * @param sheet empty in a CSV file
         * @return whether its rows are wanted
         */
        boolean sheet(String sheet);

        /** @return whether the next row is wanted */
        boolean row(long number, List<String> cells);

        /** What divides the cells of a CSV file. */
        default void divided(char by) {}

        /** Something that a reader of the table should know. */
        default void note(String note) {}

        /** A cell that cannot be read. */
        default void unreadable(long row, int column, InvalidValue why) {}
    }

    private SourceTable(String name, boolean workbook, Input input, long size, Runnable step) {
        this.name = name;
        this.workbook = workbook;
        this.input = input;
        this.size = size;
        this.step = step;
    }

    /** @param step is told of each row, however often it is read: it may end the reading */
    public SourceTable each(Runnable step) {
        return new SourceTable(name, workbook, input, size, step);
    }

    /** @throws BadInput if there is no such file, or none of that kind */
    public static SourceTable of(Path file) {
        String name = file.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(name, "there is no such file", "check the name");
        }
        boolean workbook = lower.endsWith(".xlsx");
        if (!workbook && !lower.endsWith(".csv") && !lower.endsWith(".tsv") && !lower.endsWith(".txt")) {
            throw new BadInput(name, "is neither CSV nor XLSX by its name", "save it as .csv or .xlsx");
        }
        try {
            return new SourceTable(name, workbook, () -> Files.newInputStream(file), Files.size(file), () -> {});
        } catch (IOException e) {
            throw BadInput.unread(file, e);
        }
    }

    /** @param name to call it by; may be empty */
    public static SourceTable of(byte[] content, String name, boolean workbook) {
        return new SourceTable(name, workbook, () -> new ByteArrayInputStream(content), content.length, () -> {});
    }

    /** The same without NUL characters, which no text has; a text of UTF-16 by its mark has them with reason. */
    public SourceTable withoutNul() {
        return workbook || !hasNul()
                ? this
                : new SourceTable(name, false, () -> new NulFilter(input.open()), size, step);
    }

    private boolean hasNul() {
        try (InputStream in = new BufferedInputStream(input.open())) {
            int first = in.read();
            if (first == 0xFF || first == 0xFE) {
                return false;
            }
            for (int b = first; b >= 0; b = in.read()) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new BadInput(name, "cannot be read: " + e.getMessage(), null);
        }
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /**
     * Where a cell stands, {@code file.csv:7:3} or {@code file.xlsx#Sheet!C7}.
     *
     * @param column from 1; 0 for the row as a whole
     */
    String place(String sheet, long row, int column) {
        return place(name, sheet, row, column);
    }

    /** The same without the folders of the file: they say nothing to somebody else. */
    String cell(String sheet, long row, int column) {
        return place(name.substring(name.lastIndexOf('/') + 1), sheet, row, column);
    }

    private String place(String name, String sheet, long row, int column) {
        if (workbook) {
            return (name.isEmpty() ? "" : name + "#") + sheet + "!" + (column > 0 ? SheetCell.letters(column) : "")
                    + row;
        }
        return (name.isEmpty() ? "" : name + ":") + row + (column > 0 ? ":" + column : "");
    }

    /** @throws BadInput if it is no such table */
    void read(Sink sink) {
        try {
            if (workbook) {
                Sheets.read(input.open().readAllBytes(), name, (sheet, rows) -> sheet(sheet, rows, sink));
            } else if (sink.sheet("")) {
                form = form == null ? TextForm.of(input.open(), name) : form;
                if (form.note() != null) {
                    sink.note(form.note());
                }
                new CsvRows(form, step).read(input.open(), name, sink);
            }
        } catch (IOException e) {
            throw new BadInput(name, "cannot be read: " + e.getMessage(), null);
        }
    }

    private void sheet(String sheet, Iterator<Row> rows, Sink sink) {
        if (!sink.sheet(sheet)) {
            return;
        }
        boolean more = true;
        while (more && rows.hasNext()) {
            Row row = rows.next();
            step.run();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                try {
                    cells.add(SheetCell.shown(row.getCell(i)));
                } catch (InvalidValue e) {
                    sink.unreadable(row.getRowNum(), i + 1, e);
                    cells.add("");
                }
            }
            more = sink.row(row.getRowNum(), cells);
        }
    }
}
