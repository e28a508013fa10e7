package dev.lodestone.table;

import java.util.List;

/**
 * Where the cells of a row stand. What was gathered from several rows stands in each of them.
 *
 * @param row the row, or the first of those that were gathered
 * @param columns of the header; cells beyond them were gathered
 * @param rows of the cells that were gathered, in their order
 * @param cell the column from 0 in which those stand
 */
record RowPlace(long row, int columns, List<Long> rows, int cell) {

    static RowPlace of(long row) {
        return new RowPlace(row, Integer.MAX_VALUE, List.of(), -1);
    }

    /** @param index of a cell from 0; -1 is the row as a whole */
    long row(int index) {
        return index < columns ? row : rows.get(index - columns);
    }

    /** The column from 0 in which a cell stands; -1 for the row as a whole. */
    int column(int index) {
        return index < columns ? index : cell;
    }
}
