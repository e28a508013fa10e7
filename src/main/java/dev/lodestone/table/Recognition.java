package dev.lodestone.table;

import java.util.List;

/** Looks whether a shipped profile knows the header of a table. */
final class Recognition implements SourceTable.Sink {
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
}
