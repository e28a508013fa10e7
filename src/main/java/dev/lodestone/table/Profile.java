package dev.lodestone.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a table becomes facts.
 *
 * @param title what the table is
 * @param documented where its columns are explained; empty if nowhere
 * @param licence of the table; empty if nobody says
 * @param sheet the sheets of a workbook that hold it; null for any that has its header
 * @param decimal the sign before decimals, a point or a comma
 * @param headers columns by which it is known, each with its other names; the header is the first row that has all of them
 * @param skip rows that begin with such a text are notes
 * @param leave rows that are left out, with the reason
 * @param notes what a reader of the facts should know
 * @param unused columns that are not taken, with the reason
 */
public record Profile(
        String name,
        String title,
        String documented,
        String licence,
        Glob sheet,
        char decimal,
        List<List<String>> headers,
        List<Glob> skip,
        List<Leave> leave,
        List<String> notes,
        Map<Glob, String> unused,
        List<Block> blocks) {

    record Leave(Where where, String because) {}

    /** How many of the columns by which it is known a header lacks. */
    long lacks(Set<String> header) {
        return headers.stream()
                .filter(names -> names.stream().noneMatch(header::contains))
                .count();
    }

    /** The columns that it looks at. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        blocks.forEach(b -> columns.addAll(b.columns()));
        leave.forEach(l -> columns.addAll(l.where.names()));
        return columns;
    }

    /** Whether it turns a column into rows. */
    boolean turns(String column) {
        return blocks.stream().anyMatch(b -> b.turn() != null && b.turn().fits(column));
    }
}
