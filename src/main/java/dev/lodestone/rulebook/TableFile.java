package dev.lodestone.rulebook;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Reach;
import dev.lodestone.situation.Situation;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a decision table: in each row a parameter's value for an economy, a mineral, or both. What the general parameter says of
 * its unit and kind holds for its rows as well.
 */
public final class TableFile {
    private static final List<String> REQUIRED = List.of("parameter", "economy", "mineral", "value", "source");
    private static final List<String> COLUMNS =
            List.of("parameter", "economy", "mineral", "value", "source", "since", "kind", "note");

    private final String file;
    private final String text;
    private final Map<String, List<Parameter>> general;
    private final Set<String> named;
    private final List<Diagnostic> diagnostics;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private List<String> header = List.of();
    private char delimiter = ',';

    private TableFile(
            String file,
            String text,
            Map<String, List<Parameter>> general,
            Set<String> named,
            List<Diagnostic> diagnostics) {
        this.file = file;
        this.text = text;
        this.general = general;
        this.named = named;
        this.diagnostics = diagnostics;
    }

    /**
     * The parameters of one table.
     *
     * @param general those of {@code parameters.yaml} that are in order, by name
     * @param named the names of all that stand there; null if it cannot be read
     * @param diagnostics receives everything that is wrong with the table, each at its cell
     */
    public static List<Parameter> read(
            String file,
            String text,
            Map<String, List<Parameter>> general,
            Set<String> named,
            List<Diagnostic> diagnostics) {
        TableFile table = new TableFile(file, text, general, named, diagnostics);
        table.read();
        return table.parameters;
    }

    private void read() {
        if (file.endsWith(RuleFiles.WORKBOOK)) {
            fault(1, 0, "not a workbook that can be read", "save it as .xlsx");
            return;
        }
        String first = text.split("\\R", 2)[0];
        delimiter = first.contains(";") && !first.contains(",") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format)) {
            for (CSVRecord record : parser) {
                if (line == 1) {
                    header(record);
                } else if (header.containsAll(REQUIRED) && record.stream().anyMatch(c -> !c.isEmpty())) {
                    row(record, line);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | RuntimeException e) {
            fault(line, 0, "the table cannot be read: " + e.getMessage(), "close each quote, one row a line");
        }
    }

    private void header(CSVRecord record) {
        header = record.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!column.isEmpty() && !COLUMNS.contains(column)) {
                fault(
                        1,
                        i + 1,
                        "there is no column '" + column + "'",
                        Words.meant(column, COLUMNS, "the columns are " + String.join(", ", COLUMNS)));
            }
        }
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                fault(1, 0, "the table lacks the column '" + column + "'", "begin with " + String.join(",", REQUIRED));
            }
        }
    }

    /** A text with the delimiter in it, not in quotes, becomes two cells; beside a table in a sheet there may be remarks. */
    private void beyond(CSVRecord record, int line) {
        for (int i = header.size(); !file.contains(RuleFiles.WORKBOOK) && i < record.size(); i++) {
            if (!record.get(i).isEmpty()) {
                fault(
                        line,
                        i + 1,
                        "'" + record.get(i) + "' stands in no column",
                        "put a cell with a " + delimiter + " in it into quotes");
            }
        }
    }

    private void row(CSVRecord record, int line) {
        int before = diagnostics.size();
        beyond(record, line);
        Parameter base = base(record, line);
        Economy economy = read(record, line, "economy", Economy::of);
        Mineral mineral = read(record, line, "mineral", Mineral::of);
        LocalDate since = read(record, line, "since", TableFile::date);
        Parameter.Kind kind = read(record, line, "kind", k -> Parameter.Kind.valueOf(k.toUpperCase(Locale.ROOT)));
        if (cell(record, "economy").isEmpty() && cell(record, "mineral").isEmpty()) {
            fault(line, 0, "the row names neither an economy nor a mineral", "general values stand in parameters.yaml");
        }
        for (String needed : List.of("value", "source")) {
            if (cell(record, needed).isEmpty()) {
                fault(line, column(needed), "the row lacks its " + needed, null);
            }
        }
        Estimate value = value(record, line, base);
        if (base == null || diagnostics.size() > before) {
            return;
        }
        Parameter one = Parameter.inRow(
                Parameter.valued(base, value.low()),
                kind == null ? base.kind() : kind,
                cell(record, "source"),
                since,
                cell(record, "note"),
                new Reach(economy, mineral, List.of()));
        Integer first = seen.putIfAbsent(one.id() + " " + since, line);
        if (first != null) {
            fault(line, 0, "row " + first + " has a value for " + one.id() + " already", "leave one of them out");
            return;
        }
        parameters.add(one);
    }

    /** The general value of what the row is a value of; null if there is none, or something is wrong with it, which has been told. */
    private Parameter base(CSVRecord record, int line) {
        String name = cell(record, "parameter");
        if (!general.containsKey(name)) {
            if (named == null || named.contains(name)) {
                return null;
            }
            fault(
                    line,
                    column("parameter"),
                    "there is no parameter '" + name + "'",
                    Words.meant(name, named, "add its general value to parameters.yaml"));
            return null;
        }
        if (Situation.PARAMETERS.contains(name)) {
            fault(line, column("parameter"), "a method computes with '" + name + "': it is the same for all", null);
        }
        return general.get(name).get(0);
    }

    private Estimate value(CSVRecord record, int line, Parameter base) {
        if (base == null) {
            return null;
        }
        Estimate.Kind kind = base.threshold().kind();
        Estimate value = read(record, line, "value", v -> Estimate.parse(v, kind));
        if (value != null && !value.isExact()) {
            fault(line, column("value"), "'" + cell(record, "value") + "' is not one number", "write a number");
        } else if (value != null && ParameterFile.isNegativeTime(value.low(), base.unit())) {
            String told = "'" + cell(record, "value") + "' is less than no " + base.unit();
            fault(line, column("value"), told, "write 0 or more");
        }
        return value;
    }

    private <T> T read(CSVRecord record, int line, String column, Function<String, T> reader) {
        String cell = cell(record, column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(cell);
        } catch (InvalidValue e) {
            fault(line, column(column), e.getMessage(), e.suggestion());
        } catch (DateTimeParseException e) {
            fault(line, column(column), "'" + cell + "' is no date", "write the first day, such as 2017-01-01");
        } catch (IllegalArgumentException e) {
            fault(
                    line,
                    column(column),
                    "'" + cell + "' is no kind of parameter",
                    "write published, literature or judgement");
        }
        return null;
    }

    private static LocalDate date(String text) {
        // A workbook keeps a date as the number of days since the end of 1899.
        return text.matches("\\d{5}(\\.0+)?")
                ? LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text))
                : LocalDate.parse(text);
    }

    private String cell(CSVRecord record, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= record.size() ? "" : record.get(at);
    }

    /** From 1. */
    private int column(String name) {
        return header.indexOf(name) + 1;
    }

    /** @param column of the table, from 1; 0 for the whole row */
    private void fault(int row, int column, String message, String suggestion) {
        String place = column < 1 ? "row " + row : "cell " + (char) ('A' + Math.min(column - 1, 25)) + row;
        diagnostics.add(
                new Diagnostic(file, row, start(row, column), "table", place + ": " + message, null, suggestion));
    }

    /** Where a cell begins in its line, from 1. */
    private int start(int row, int column) {
        String[] lines = text.split("\\R", -1);
        String line = row > lines.length ? "" : lines[row - 1];
        int cell = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (cell >= column) {
                return i + 1;
            }
            quoted ^= line.charAt(i) == '"';
            cell += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return column < 2 ? 1 : line.length() + 1;
    }
}
