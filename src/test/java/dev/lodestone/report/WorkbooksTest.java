package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.intake.SheetCell;
import dev.lodestone.intake.Sheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

/** Cells of the workbooks that are written. */
class WorkbooksTest {
    @Test
    void a_day_is_a_date_that_can_be_counted_with_and_reads_as_one() {
        byte[] written = Workbooks.write(book -> {
            book.sheet("Calendar", List.of("date", "says"));
            book.row(List.of(LocalDate.of(2026, 11, 27), "2026-11-27"));
        });
        List<Cell> cells = new ArrayList<>();
        Sheets.read(written, "w.xlsx", (name, rows) -> rows.forEachRemaining(row -> row.forEach(cells::add)));
        assertThat(cells.get(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(SheetCell.shown(cells.get(2))).isEqualTo("2026-11-27");
        assertThat(cells.get(3).getType()).isEqualTo(CellType.STRING);
    }
}
