package dev.lodestone.intake;

import dev.lodestone.fact.FactType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of facts: the header names the fields, and the fact type stands in a column {@code fact} or in the file's name
 * ({@code ImportShare.csv}, {@code ImportShare-2024.csv}). Lists in a cell are divided by {@code ;} or {@code |}.
 */
public final class CsvIntake {
    /** Where the parser says that it was. */
    private static final Pattern LINE = Pattern.compile("line:? ?(\\d+)");

    private final String name;
    private final FactType type;
    private final int maxFacts;
    private final Faults problems = new Faults();

    private CsvIntake(String name, FactType type, int maxFacts) {
        this.name = name;
        this.type = type;
        this.maxFacts = maxFacts;
    }

    /**
     * @param name of the file, put before every place; empty for a request body
     * @param type the fact type of all rows; null if a column or the file's name tells
     * @throws BadInput with everything that is wrong
     */
    public static Request read(byte[] csv, String name, FactType type, int maxFacts) {
        return draft(csv, name, type, maxFacts).request();
    }

    static FactDraft draft(byte[] csv, String name, FactType type, int maxFacts) {
        return new CsvIntake(name, type == null ? typeOf(name) : type, maxFacts).draft(csv);
    }

    /** The fact type that a file's name begins with, or null. */
    private static FactType typeOf(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return FactType.all().stream()
                .filter(t -> file.matches("(?i)" + t.name() + "([^A-Za-z].*)?"))
                .findFirst()
                .orElse(null);
    }

    private FactDraft draft(byte[] csv) {
        String text = decode(csv);
        if (text.isBlank()) {
            throw new BadInput(name, "the input is empty", "its first line names the fields");
        }
        FactTable table =
                new FactTable(type, problems, this::at, "name the file after the type, such as ImportShare.csv");
        try (CSVParser parser = format(text).parse(new StringReader(text))) {
            read(parser, table);
        } catch (IOException | UncheckedIOException e) {
            String said = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(said);
            problems.add(new Problem(
                    line.find() ? at(Long.parseLong(line.group(1)), 0) : name,
                    said.contains("EOF")
                            ? "not a table: a quote begins here and does not end"
                            : "not a table: something stands between a closing quote and the next cell",
                    "check the quotes"));
        }
        table.end();
        return new FactDraft("", null, null, null, List.of(), table.facts(), problems);
    }

    /** A semicolon divides where the first line has no comma. */
    private static CSVFormat format(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(first.contains(",") || !first.contains(";") ? ',' : ';')
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    private void read(CSVParser parser, FactTable table) {
        boolean header = true;
        int rows = 0;
        long line = 1;
        for (CSVRecord row : parser) {
            // An empty line is no row, and counts where places are told.
            boolean empty = row.size() == 1 && row.get(0).isEmpty();
            if (header && !empty) {
                table.header(row.toList(), line);
                header = false;
            } else if (!empty) {
                rows++;
                if (rows > maxFacts) {
                    throw new BadInput(
                            at(line, 0),
                            "more than the limit of " + maxFacts + " facts",
                            "send them in parts, or raise the limit");
                }
                table.row(row.stream().map(FormulaGuard::read).toList(), line);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    /** File, line and column; the column is the number of the cell, as a spreadsheet counts it. */
    private String at(long line, int column) {
        return (name.isEmpty() ? "" : name + ":") + line + (column > 0 ? ":" + column : "");
    }

    private String decode(byte[] csv) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(csv);
        CharBuffer out = CharBuffer.allocate(csv.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += csv[i] == '\n' ? 1 : 0;
            }
            throw new BadInput(at(line, 0), "the text is not UTF-8", "save the table as \"CSV UTF-8\"");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
