package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Bounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Goes through a CSV file row by row. */
final class CsvRows {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    /** Characters that are looked at to find what divides the cells. */
    private static final int SAMPLE = 1 << 16;

    private final TextForm form;

    private final Runnable step;

    /** @param step is told of each row */
    CsvRows(TextForm form, Runnable step) {
        this.form = form;
        this.step = step;
    }

    void read(InputStream content, String name, SourceTable.Sink sink) throws IOException {
        content.skipNBytes(form.bytesBefore());
        BufferedReader reader = new BufferedReader(new InputStreamReader(content, form.charset()), SAMPLE);
        reader.mark(SAMPLE);
        char[] sample = new char[SAMPLE];
        int length = Math.max(0, reader.read(sample, 0, SAMPLE - 1));
        reader.reset();
        char delimiter = delimiter(new String(sample, 0, length));
        sink.divided(delimiter);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        long line = 1;
        boolean any = false;
        try (CSVParser parser = format.parse(reader)) {
            for (CSVRecord row : parser) {
                // An empty line is no row, and counts where places are told.
                boolean empty = row.size() == 1 && row.get(0).isEmpty();
                any |= !empty;
                step.run();
                check(row, (name.isEmpty() ? "" : name + ":") + line);
                if (!empty && !sink.row(line, row.toList())) {
                    break;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BadInput(
                    (name.isEmpty() ? "" : name + ":") + line,
                    "not a table from here on: "
                            + String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", ""),
                    "check the quotes");
        }
        if (!any) {
            throw new BadInput(name, "the input is empty", "its first line names the columns");
        }
    }

    /** A text has no wider rows and no longer cells than a sheet: what looks at them would not come to an end. */
    private static void check(CSVRecord row, String place) {
        if (row.size() > Bounds.COLUMNS) {
            throw new BadInput(
                    place, "the row has " + row.size() + " cells, more than 16,384", "take the table in parts");
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).length() > Bounds.CELL) {
                throw new BadInput(place + ":" + (i + 1), "the cell has more than 32,767 characters", "shorten it");
            }
        }
    }

    /** What stands most often in the first lines, outside quotes, as often in one as in the next. */
    private static char delimiter(String sample) {
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int before = -1;
            int alike = 0;
            for (String line : sample.lines().limit(30).toList()) {
                int count = count(line, candidate);
                alike += count > 0 && count == before ? count : 0;
                alike += count > 0 && before < 0 ? 1 : 0;
                before = count;
            }
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
