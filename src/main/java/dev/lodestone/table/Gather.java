package dev.lodestone.table;

import java.util.List;

/**
 * Rows of which several tell of one thing, a value each, as statistical offices exchange them: they become one row.
 *
 * @param by the columns in which rows of one thing agree
 * @param heading the column that names what a row tells: a column of the row that they become
 * @param cell the column with its value
 */
record Gather(List<String> by, String heading, String cell) {}
