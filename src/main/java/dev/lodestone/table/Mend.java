package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written anew in a table before it is read: suggestions that somebody took, and answers that somebody gave. Columns go by
 * their {@link RowView#normal} names.
 *
 * @param headings what a heading is to be
 * @param cells what each text in a column is to be
 * @param down the columns in which an empty cell says what the one above it does, where {@link MergedCells} has it so
 * @param joins whether a row that is too long is mended by putting a number together that was divided at its comma
 */
public record Mend(
        Map<String, String> headings, Map<String, Map<String, String>> cells, Set<String> down, boolean joins) {
    static final Mend NOTHING = new Mend(Map.of(), Map.of(), Set.of(), false);

    /** None of it. */
    public static Mend nothing() {
        return NOTHING;
    }

    /**
     * Answers to what an import asked.
     *
     * @param answers each {@code COLUMN:CELL=MEANING}
     * @throws BadInput if one is not of that form
     */
    public static Mend answers(List<String> answers) {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (String answer : answers) {
            int colon = answer.indexOf(':');
            int equals = answer.indexOf('=', colon + 1);
            if (colon < 1 || equals < 0) {
                throw new BadInput(answer, "is no answer", "write COLUMN:CELL=MEANING, such as \"share:1=1%\"");
            }
            cells.computeIfAbsent(RowView.normal(answer.substring(0, colon)), c -> new HashMap<>())
                    .put(
                            answer.substring(colon + 1, equals).strip(),
                            answer.substring(equals + 1).strip());
        }
        return new Mend(Map.of(), cells, Set.of(), false);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** Both; of one cell the answer counts. */
    public Mend and(Mend answers) {
        Map<String, String> names = new HashMap<>(headings);
        names.putAll(answers.headings);
        Map<String, Map<String, String>> all = new HashMap<>();
        cells.forEach((column, texts) -> all.put(column, new HashMap<>(texts)));
        answers.cells.forEach((column, texts) ->
                all.computeIfAbsent(column, c -> new HashMap<>()).putAll(texts));
        Set<String> both = new HashSet<>(down);
        both.addAll(answers.down);
        return new Mend(names, all, both, joins || answers.joins);
    }

    Set<String> names(Set<String> names) {
        return headings.isEmpty()
                ? names
                : names.stream()
                        .map(n -> RowView.normal(headings.getOrDefault(n, n)))
                        .collect(Collectors.toSet());
    }

    List<String> header(List<String> cells) {
        if (headings.isEmpty()) {
            return cells;
        }
        return cells.stream()
                .map(c -> headings.getOrDefault(RowView.normal(c), c))
                .toList();
    }

    /**
     * A row below the header.
     *
     * @param merged what stands above is kept here for the rows below
     */
    List<String> row(List<String> row, List<String> header, MergedCells merged) {
        List<String> whole = joins && row.size() > header.size() ? joined(row, header.size()) : row;
        merged.row(whole);
        if (isEmpty()) {
            return row;
        }
        List<String> mended = new ArrayList<>(whole);
        for (int i = 0; i < Math.min(mended.size(), header.size()); i++) {
            String column = RowView.normal(header.get(i));
            if (down.contains(column)) {
                mended.set(i, merged.said(i));
            }
            Map<String, String> texts = cells.get(column);
            if (texts != null) {
                mended.set(i, texts.getOrDefault(mended.get(i), mended.get(i)));
            }
        }
        return mended;
    }

    /** The row with one number put together, if there is one way to do so; else as it is. */
    static List<String> joined(List<String> row, int size) {
        if (row.size() != size + 1) {
            return row;
        }
        List<String> found = null;
        for (int i = 0; i + 1 < row.size(); i++) {
            if (row.get(i).matches("[1-9][0-9]{0,2}") && row.get(i + 1).matches("[0-9]{3}(?:\\.[0-9]+)?")) {
                if (found != null) {
                    return row;
                }
                found = new ArrayList<>(row);
                found.set(i, row.get(i) + row.get(i + 1));
                found.remove(i + 1);
            }
        }
        return found == null ? row : found;
    }
}
