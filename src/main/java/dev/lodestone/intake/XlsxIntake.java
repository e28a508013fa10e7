package dev.lodestone.intake;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads workbooks of facts: one sheet a fact type, named after it ({@code ImportShare}, {@code ImportShare 2024}), or any sheet
 * with a column {@code fact}. The first row of a sheet names the fields. A sheet {@code Request} may give {@code title},
 * {@code asOf}, {@code knownOn}, {@code since} and {@code for} in two columns. Sheets that are neither are left out.
 */
public final class XlsxIntake {
    private static final String REQUEST = "Request";

    private final String name;
    private final int maxFacts;
    private final Faults problems = new Faults();
    private final List<FactDraft.Placed> facts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private String title = "";
    private LocalDate asOf;
    private LocalDate knownOn;
    private Since since;
    private List<Economy> asked = List.of();
    /** Whether any sheet is a table of facts. */
    private boolean any;

    private XlsxIntake(String name, int maxFacts) {
        this.name = name;
        this.maxFacts = maxFacts;
    }

    /**
     * @param name of the file, put before every place; empty for a request body
     * @throws BadInput with everything that is wrong, each at its sheet and cell
     */
    public static Request read(byte[] workbook, String name, int maxFacts) {
        return draft(workbook, name, maxFacts).request();
    }

    static FactDraft draft(byte[] workbook, String name, int maxFacts) {
        return new XlsxIntake(name, maxFacts).draft(workbook);
    }

    private FactDraft draft(byte[] content) {
        if (content.length == 0) {
            throw new BadInput(name, "the input is empty", "send a workbook with a sheet for each fact type");
        }
        Sheets.read(content, name, this::sheet);
        if (!any && problems.isEmpty()) {
            throw new BadInput(
                    name,
                    leftOut.isEmpty()
                            ? "the workbook has no rows"
                            : "no sheet tells its fact type: " + String.join(", ", leftOut),
                    "name a sheet after the type, such as ImportShare, or add a column 'fact'");
        }
        return new FactDraft(title, asOf, knownOn, since, asked, facts, problems);
    }

    private void sheet(String sheet, Iterator<Row> rows) {
        if (sheet.equalsIgnoreCase(REQUEST)) {
            rows.forEachRemaining(row -> request(sheet, row));
        } else {
            any |= table(sheet, rows);
        }
    }

    private void request(String sheet, Row row) {
        String key = text(sheet, row, 0);
        String value = text(sheet, row, 1);
        try {
            switch (key) {
                case "title" -> title = Bounds.line(Bounds.text(value, Bounds.TEXT));
                case "asOf" -> asOf = value.isEmpty() ? null : Dates.read(value);
                case "knownOn" -> knownOn = value.isEmpty() ? null : Dates.read(value);
                case "since" -> since = value.isEmpty() ? null : Since.parse(value);
                case "for" -> {
                    List<Economy> economies = new ArrayList<>();
                    for (String economy : value.split("[,;|]")) {
                        if (!economy.isBlank()) {
                            economies.add(Economy.of(Bounds.text(economy, Bounds.WORD)));
                        }
                    }
                    asked = economies;
                }
                default -> {
                    // Notes that people keep on the first sheet are theirs.
                }
            }
        } catch (InvalidValue e) {
            problems.add(new Problem(at(sheet, row.getRowNum(), 2), e.getMessage(), e.suggestion()));
        }
    }

    /** Whether the sheet is a table of facts. */
    private boolean table(String sheet, Iterator<Row> rows) {
        FactType type = FactType.all().stream()
                .filter(t -> sheet.matches("(?i)" + t.name() + "([^A-Za-z].*)?"))
                .findFirst()
                .orElse(null);
        FactTable table = new FactTable(
                type,
                problems,
                (row, column) -> at(sheet, row, column),
                "name the sheet after the type, such as ImportShare");
        return rows(rows, sheet, type, table);
    }

    private boolean rows(Iterator<Row> rows, String sheet, FactType type, FactTable table) {
        int width = -1;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (width < 0) {
                List<String> header = cells(sheet, row, row.getCellCount());
                while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
                    header.remove(header.size() - 1);
                }
                if (type == null && !header.contains(FactReader.TYPE)) {
                    leftOut.add(sheet);
                    return false;
                }
                width = header.size();
                try {
                    table.header(header, row.getRowNum());
                } catch (BadInput e) {
                    problems.addAll(e);
                    return true;
                }
            } else if (facts.size() + table.facts().size() >= maxFacts) {
                throw new BadInput(
                        at(sheet, row.getRowNum(), 0),
                        "more than the limit of " + maxFacts + " facts",
                        "send them in parts, or raise the limit");
            } else {
                table.row(cells(sheet, row, width), row.getRowNum());
            }
        }
        table.end();
        facts.addAll(table.facts());
        return width >= 0;
    }

    private List<String> cells(String sheet, Row row, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(text(sheet, row, i));
        }
        return cells;
    }

    private String text(String sheet, Row row, int column) {
        try {
            return SheetCell.text(column < row.getCellCount() ? row.getCell(column) : null);
        } catch (InvalidValue e) {
            problems.add(new Problem(at(sheet, row.getRowNum(), column + 1), e.getMessage(), e.suggestion()));
            return "";
        }
    }

    /** File, sheet and cell, such as {@code ImportShare!C7}. */
    private String at(String sheet, long row, int column) {
        return (name.isEmpty() ? "" : name + "#") + sheet + "!" + (column > 0 ? SheetCell.letters(column) : "") + row;
    }
}
