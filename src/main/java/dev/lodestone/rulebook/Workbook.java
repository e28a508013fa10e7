package dev.lodestone.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook of decision tables, as the text of its sheets: what is kept and compared of rules is text. */
final class Workbook {
    private Workbook() {}

    /** Not what a spreadsheet program puts beside the file that it has open. */
    static boolean isOne(String file) {
        return file.endsWith(RuleFiles.WORKBOOK) && !file.startsWith("~") && !file.startsWith(".");
    }

    /** CSV by {@code file#sheet}, row by row where they stand; the file with no text if it cannot be read. */
    static SortedMap<String, String> sheets(String file, byte[] content) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                texts.put(file + "#" + sheet.getName(), csv(sheet));
            }
        } catch (IOException | RuntimeException e) {
            texts.put(file, "");
        }
        return texts;
    }

    private static String csv(Sheet sheet) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet.read()) {
            while (lines.size() < row.getRowNum() - 1) {
                lines.add("");
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
            }
            lines.add(CSVFormat.DEFAULT.format(cells.toArray()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        // One row stays one line, so that a place in the text is a place in the sheet.
        return text == null ? "" : text.strip().replaceAll("\\R", " ");
    }
}
