package dev.lodestone.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Goes through a workbook sheet by sheet and row by row, after a look at what it would unpack to. */
public final class Sheets {
    /** What the workbooks that are read at once may hold, in KB; they wait for one another. */
    private static final Semaphore HELD = new Semaphore((int) (WorkbookBounds.MAX_BESIDE / 1024), true);

    private Sheets() {}

    /** Is shown each sheet. */
    @FunctionalInterface
    public interface Each {
        /** @param rows those that hold anything */
        void sheet(String name, Iterator<Row> rows);
    }

    /**
     * @param name of the file, for what is wrong with it
     * @throws BadInput if it is no workbook, or a larger one than can be read
     */
    public static void read(byte[] content, String name, Each each) {
        int held = new WorkbookBounds(name).check(content);
        HELD.acquireUninterruptibly(held);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    each.sheet(
                            sheet.getName(), rows.filter(Sheets::holdsAnything).iterator());
                }
            }
        } catch (BadInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadInput(name, "not a workbook that can be read", "save it as .xlsx");
        } finally {
            HELD.release(held);
        }
    }

    private static boolean holdsAnything(Row row) {
        return row.stream().anyMatch(c -> c != null && !c.getText().isBlank());
    }
}
