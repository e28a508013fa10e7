package dev.lodestone.intake;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads workbooks of facts: one sheet a fact type, named after it ({@code ImportShare}, {@code ImportShare 2024}), or any sheet
 * with a column {@code fact}. The first row of a sheet names the fields. A sheet {@code Request} may give {@code title},
 * {@code asOf}, {@code knownOn}, {@code since} and {@code for} in two columns. Sheets that are neither are left out.
 */
public final class XlsxIntake {
    /** What the workbooks that are read at once may hold, in KB; they wait for one another. */
    private static final Semaphore HELD = new Semaphore((int) (WorkbookBounds.MAX_BESIDE / 1024), true);

    private static final String REQUEST = "Request";
    /** Characters of a number, as many as one in JSON may have. */
    private static final int LONGEST = 100;

    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-30");
    /** The last day of the year 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_465);

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
        int held = new WorkbookBounds(name).check(content);
        HELD.acquireUninterruptibly(held);
        boolean any;
        try {
            any = sheets(content);
        } finally {
            HELD.release(held);
        }
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

    /** Whether any sheet is a table of facts. */
    private boolean sheets(byte[] content) {
        boolean any = false;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getName().equalsIgnoreCase(REQUEST)) {
                    request(sheet);
                } else {
                    any |= table(sheet);
                }
            }
        } catch (BadInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadInput(name, "not a workbook that can be read", "save it as .xlsx");
        }
        return any;
    }

    private void request(Sheet sheet) throws IOException {
        try (Stream<Row> rows = rows(sheet)) {
            rows.forEach(row -> request(sheet, row));
        }
    }

    private void request(Sheet sheet, Row row) {
        String key = text(sheet, row, 0);
        String value = text(sheet, row, 1);
        try {
            switch (key) {
                case "title" -> title = Bounds.text(value, Bounds.TEXT);
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
    private boolean table(Sheet sheet) throws IOException {
        FactType type = FactType.all().stream()
                .filter(t -> sheet.getName().matches("(?i)" + t.name() + "([^A-Za-z].*)?"))
                .findFirst()
                .orElse(null);
        FactTable table = new FactTable(
                type,
                problems,
                (row, column) -> at(sheet, row, column),
                "name the sheet after the type, such as ImportShare");
        try (Stream<Row> rows = rows(sheet)) {
            return rows(rows.iterator(), sheet, type, table);
        }
    }

    private boolean rows(Iterator<Row> rows, Sheet sheet, FactType type, FactTable table) {
        int width = -1;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (width < 0) {
                List<String> header = cells(sheet, row, row.getCellCount());
                while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
                    header.remove(header.size() - 1);
                }
                if (type == null && !header.contains(FactReader.TYPE)) {
                    leftOut.add(sheet.getName());
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
        facts.addAll(table.facts());
        return width >= 0;
    }

    /** The rows that hold anything. */
    private static Stream<Row> rows(Sheet sheet) throws IOException {
        return sheet.openStream()
                .filter(row ->
                        row.stream().anyMatch(c -> c != null && !c.getText().isBlank()));
    }

    private List<String> cells(Sheet sheet, Row row, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(text(sheet, row, i));
        }
        return cells;
    }

    /** What the cell says, as it would stand in a CSV. */
    private String text(Sheet sheet, Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            problems.add(new Problem(
                    at(sheet, row.getRowNum(), column + 1),
                    "the cell holds the error " + cell.getRawValue(),
                    "mend its formula, or write the value"));
            return "";
        }
        try {
            if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
                return number(cell);
            }
            if (cell.getType() == CellType.BOOLEAN) {
                return cell.asBoolean() ? "true" : "false";
            }
        } catch (ExcelReaderException | NumberFormatException e) {
            return cell.getText().strip();
        }
        return cell.getText().strip();
    }

    private static String number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.length() > LONGEST || !raw.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
            return cell.getText().strip();
        }
        // A spreadsheet keeps 15 digits; what lies beyond comes of its binary arithmetic.
        BigDecimal value = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
        // Neither a count nor a share nor a day: the reader of the field refuses it, unabridged digits would fill the
        // memory.
        BigDecimal size = value.abs();
        if (size.compareTo(LARGEST) > 0 || value.signum() != 0 && size.compareTo(SMALLEST) < 0) {
            return raw;
        }
        if (isDate(cell.getDataFormatString())) {
            // The epoch of the format; day 60 of 1900, which never was, lies before any fact.
            return size.compareTo(DAYS) > 0
                    ? raw
                    : LocalDate.of(1899, 12, 30).plusDays(value.longValue()).toString();
        }
        return value.toPlainString();
    }

    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("d") && plain.contains("m") || plain.contains("yy");
    }

    /** File, sheet and cell, such as {@code ImportShare!C7}. */
    private String at(Sheet sheet, long row, int column) {
        return (name.isEmpty() ? "" : name + "#") + sheet.getName() + "!" + (column > 0 ? letters(column) : "") + row;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
