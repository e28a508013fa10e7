package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which empty cells say what the one above them does, as cells that were merged do. A row of another group says so of none: it
 * would be given what another economy did, or another one's supplier.
 */
final class MergedCells {
    /** The columns that say what a figure is of. */
    private final Set<Integer> names = new HashSet<>();
    /** The columns that say whose measure it is: another's is a group of its own. */
    private final Set<Integer> actors = new HashSet<>();

    private List<String> said = List.of();

    /** @param columns of the table, by their names */
    static MergedCells of(Profile profile, RowView columns) {
        MergedCells cells = new MergedCells();
        for (Block block : profile.blocks()) {
            for (FactType.Field field : block.type().fields()) {
                FieldRule rule = block.fields().get(field.name());
                String looked = rule == null ? null : rule.looksAt(columns);
                if (looked != null && (field.type() == Economy.class || field.type() == Mineral.class)) {
                    (field.name().equals("by") ? cells.actors : cells.names).add(columns.place(looked));
                }
            }
        }
        return cells;
    }

    /** Begins with a further row. */
    void row(List<String> cells) {
        List<String> above = said;
        said = new ArrayList<>(cells.size());
        boolean alike = mayBeOfGroup(cells, above);
        boolean further = actors.isEmpty() && namesOne(cells);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean continues = cell.isEmpty() && i < above.size() && (alike || further);
            said.add(continues ? above.get(i) : cell);
            // What stands further to the right belongs to what changes here.
            alike = alike && !isOther(i, cells, above);
        }
    }

    /** What a cell of the row says; empty if neither it nor the one above does. */
    String said(int column) {
        return column >= 0 && column < said.size() ? said.get(column) : "";
    }

    private boolean mayBeOfGroup(List<String> cells, List<String> above) {
        return actors.stream().noneMatch(i -> i < cells.size() && isOther(i, cells, above));
    }

    private static boolean isOther(int column, List<String> cells, List<String> above) {
        String cell = cells.get(column);
        return !cell.isEmpty() && (column >= above.size() || !cell.equals(above.get(column)));
    }

    /** Whether a row names one thing, as a further supplier of the same. */
    private boolean namesOne(List<String> cells) {
        return names.stream()
                        .filter(i -> i < cells.size() && !cells.get(i).isEmpty())
                        .count()
                <= 1;
    }
}
