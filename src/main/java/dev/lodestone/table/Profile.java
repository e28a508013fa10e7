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
 * @param decimal the sign before decimals, a point or a comma; null if nobody says, and it is taken for a point
 * @param headers columns by which it is known, each with its other names; the header is the first row that has all of them
 * @param gather how rows that tell of one thing become one; null if each row is one
 * @param further columns that are found from others, by their names in brackets
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
        Character decimal,
        List<List<String>> headers,
        Gather gather,
        Map<String, FieldRule> further,
        List<Glob> skip,
        List<Leave> leave,
        List<String> notes,
        Map<Glob, String> unused,
        List<Block> blocks) {

    /**
     * Rows that are left out.
     *
     * @param because may name columns: it is for the rows in which they say something
     */
    record Leave(Where where, CellText because) {

        /** Why a row is left out; null if it is not. */
        String why(RowView row) {
            return where.holds(row) ? because.of(row) : null;
        }

        /** The columns that it looks at. */
        Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>(where.names());
            columns.addAll(because.columns());
            return columns;
        }
    }

    /** The sign before decimals. */
    char sign() {
        return decimal == null ? '.' : decimal;
    }

    /** As far as it is about a sheet; null if none of its facts stands there. */
    Profile in(String name) {
        List<Block> there = blocks.stream()
                .filter(b -> b.sheet() == null || name.isEmpty() || b.sheet().fits(name))
                .toList();
        if (there.size() == blocks.size()) {
            return this;
        }
        return there.isEmpty()
                ? null
                : new Profile(
                        this.name,
                        title,
                        documented,
                        licence,
                        sheet,
                        decimal,
                        headers,
                        gather,
                        further,
                        skip,
                        leave,
                        notes,
                        unused,
                        there);
    }

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
        leave.forEach(l -> columns.addAll(l.columns()));
        further.values().forEach(rule -> columns.addAll(rule.columns()));
        if (gather != null) {
            columns.addAll(gather.by());
            columns.add(gather.heading());
            columns.add(gather.cell());
        }
        return columns;
    }

    /**
     * What is left out, of rows that are not gathered yet or of those that are: what looks at cells that come of gathering has to wait.
     *
     * @param columns of the table
     */
    List<Leave> leave(Set<String> columns, boolean beforeGathering) {
        return leave.stream()
                .filter(l -> stands(l.columns(), columns) == beforeGathering)
                .toList();
    }

    private boolean stands(Set<String> looked, Set<String> columns) {
        return gather == null
                || looked.stream()
                        .allMatch(c -> further.containsKey(c)
                                ? stands(further.get(c).columns(), columns)
                                : columns.contains(c));
    }

    /** Why a column is not taken. */
    String whyUnused(String column) {
        return unused.entrySet().stream()
                .filter(e -> e.getKey().fits(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the profile does not speak of it");
    }

    /** Whether it turns a column into rows. */
    boolean turns(String column) {
        return blocks.stream().anyMatch(b -> b.turn() != null && b.turn().fits(column));
    }
}
