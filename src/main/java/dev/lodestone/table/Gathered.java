package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the rows that tell of one thing. They need not stand together, so that they are held until the table ends. */
final class Gathered {
    /** Cells that are held at once: some fifty megabytes. */
    private static final int MOST = 500_000;

    private final Gather gather;
    private final Map<String, Integer> columns;
    private final int width;
    private final Set<String> wanted;
    private final Map<List<String>, Thing> things = new LinkedHashMap<>();
    private int held;

    private static final class Thing {
        private final long row;
        private final List<String> cells;
        private final Map<String, Integer> names = new LinkedHashMap<>(8);
        private final List<String> told = new ArrayList<>(8);
        private final List<Long> rows = new ArrayList<>(8);

        Thing(long row, List<String> cells) {
            this.row = row;
            this.cells = cells;
        }
    }

    /** Is given what rows became. */
    @FunctionalInterface
    interface Sink {
        void row(RowView row, RowPlace place);
    }

    /**
     * @param columns the place of each column of the table from 0
     * @param width how many columns its header has
     * @param wanted the columns that the profile looks at
     */
    Gathered(Gather gather, Map<String, Integer> columns, int width, Set<String> wanted) {
        this.gather = gather;
        this.columns = columns;
        this.width = width;
        this.wanted = wanted;
    }

    /**
     * Takes a row.
     *
     * @param file to name if there are too many
     * @return whether nothing else was told under its heading before
     * @throws BadInput if there are more cells than can be held
     */
    boolean add(RowView row, long number, List<String> cells, String file) {
        List<String> key = gather.by().stream().map(row::cell).toList();
        Thing thing = things.get(key);
        if (thing == null) {
            hold(file);
            thing = new Thing(number, cells);
            things.put(key, thing);
        }
        String name = RowView.normal(row.cell(gather.heading()));
        if (!wanted.contains(name)) {
            return true;
        }
        Integer before = thing.names.putIfAbsent(name, width + thing.told.size());
        if (before != null) {
            return thing.told.get(before - width).equals(row.cell(gather.cell()));
        }
        thing.told.add(row.cell(gather.cell()));
        thing.rows.add(number);
        hold(file);
        return true;
    }

    private void hold(String file) {
        if (++held > MOST) {
            throw new BadInput(
                    file,
                    "more than " + MOST + " rows and cells are to be gathered",
                    "take a part of the table at a time: a year, some countries or some products");
        }
    }

    /** Whether the profile looks at what a row tells. */
    boolean looksAt(RowView row) {
        return wanted.contains(RowView.normal(row.cell(gather.heading())));
    }

    /** What the rows became, in the order of their first ones. */
    void each(Map<String, FieldRule> further, Sink sink) {
        int cell = columns.getOrDefault(gather.cell(), -1);
        for (Thing thing : things.values()) {
            Map<String, Integer> names = new LinkedHashMap<>(columns);
            thing.names.forEach(names::putIfAbsent);
            List<String> cells = new ArrayList<>(thing.cells.subList(0, Math.min(width, thing.cells.size())));
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            cells.addAll(thing.told);
            sink.row(new RowView(names, cells, further), new RowPlace(thing.row, width, thing.rows, cell));
        }
    }
}
