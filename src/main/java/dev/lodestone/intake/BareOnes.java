package dev.lodestone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bare 1 among cells such as 12% may be 1% or 100%: nobody but the author knows. */
final class BareOnes {
    private final Map<Integer, Column> columns = new HashMap<>();

    private static final class Column {
        private boolean percent;
        private final List<Long> ones = new ArrayList<>(0);
    }

    /** @param column of shares or rates */
    void see(int column, String cell, long row) {
        boolean percent = cell.endsWith("%") && Character.isDigit(cell.charAt(0));
        if (percent || cell.equals("1")) {
            Column seen = columns.computeIfAbsent(column, c -> new Column());
            seen.percent |= percent;
            if (!percent && seen.ones.size() <= Faults.MOST) {
                seen.ones.add(row);
            }
        }
    }

    void tell(Faults faults, FactTable.Place place) {
        columns.forEach((column, seen) -> {
            if (seen.percent) {
                seen.ones.forEach(row -> faults.add(new Problem(
                        place.at(row, column + 1),
                        "'1' may be 1% or 100%: other cells of its column are per cent",
                        "write 1% or 100%")));
            }
        });
        columns.clear();
    }
}
