package dev.lodestone.table;

import dev.lodestone.fact.InvalidValue;
import java.util.List;

/** Looks whether a shipped profile knows the header of a table. */
final class Recognition implements SourceTable.Sink {
    private static final int TITLES = 40;

    private Profile found;
    private int rows;

    private Recognition() {}

    /** Null if none does. */
    static Profile of(SourceTable file) {
        Recognition recognition = new Recognition();
        file.read(recognition);
        return recognition.found;
    }

    @Override
    public boolean sheet(String sheet) {
        rows = 0;
        return found == null;
    }

    @Override
    public boolean row(long number, List<String> cells) {
        found = Profiles.recognised(RowView.names(cells).keySet());
        return found == null && ++rows < TITLES;
    }

    @Override
    public void note(String note) {
        // The import tells it.
    }

    @Override
    public void unreadable(long row, int column, InvalidValue why) {
        // The import tells it.
    }
}
