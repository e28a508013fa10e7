package dev.lodestone.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks: a sheet has one header in bold that stays in view, and plain rows. */
final class Workbooks {
    /** A cell holds no more. */
    private static final int MAX_TEXT = 32_767;

    private static final String CUT = " ... (cut: a cell holds no more)";

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    private Workbooks(Workbook workbook) {
        this.workbook = workbook;
    }

    static byte[] write(Consumer<Workbooks> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Lodestone", null)) {
            content.accept(new Workbooks(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Begins a sheet. */
    void sheet(String name, List<String> header) {
        sheet = workbook.newWorksheet(name);
        row = 0;
        row(header);
        sheet.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            boolean prose = header.get(i).equals("says") || header.get(i).equals("source");
            sheet.width(i, prose ? 70 : Math.max(12, header.get(i).length() + 3));
        }
    }

    void row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell instanceof Boolean bool) {
                sheet.value(row, i, bool);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy-mm-dd").set();
            } else if (cell != null && !cell.toString().isEmpty()) {
                String text = cell.toString();
                sheet.value(row, i, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - CUT.length()) + CUT : text);
            }
        }
        row++;
    }
}
