package dev.lodestone.table;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an import came to: how many facts, what was left out and why, what is wrong, by column and cause. */
public final class ImportReport {
    /** What differs between two cells of one cause: quoted values and figures. */
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|[0-9][0-9.,%]*");

    /** Causes that are told one by one. */
    private static final int MOST = 200;

    /** Texts of one column that are mended or asked about. */
    private static final int DISTINCT = 5_000;

    /** Places of one cause that are told. */
    private static final int PLACES = 500;

    /**
     * Rows, cells or sheets of one kind.
     *
     * @param first where the first of them stands
     * @param fixes what each text is to be, where that can be said
     * @param answers what each text may mean, where only somebody who knows the table can say
     * @param kind what --fix does about it
     * @param places where they stand, the first of them
     */
    public record Group(
            String says,
            String suggestion,
            String column,
            long count,
            String first,
            Map<String, String> fixes,
            Map<String, List<String>> answers,
            Remedy.Kind kind,
            List<String> places) {

        /** Whether --fix mends it. */
        public boolean mendable() {
            return kind != Remedy.Kind.NONE && kind != Remedy.Kind.ASK;
        }
    }

    private static final class Count {
        private final String says;
        private final String suggestion;
        private final String column;
        private final String first;
        private final Map<String, String> fixes = new LinkedHashMap<>();
        private final Map<String, List<String>> answers = new LinkedHashMap<>();
        private final List<String> places = new ArrayList<>();
        private Remedy.Kind kind = Remedy.Kind.NONE;
        private long count;

        Count(String says, String suggestion, String column, String first) {
            this.says = says;
            this.suggestion = suggestion;
            this.column = column;
            this.first = first;
        }

        Group group() {
            return new Group(says, suggestion(), column, count, first, fixes, answers, kind, places);
        }

        private String suggestion() {
            return switch (kind) {
                case CELL -> "write " + Words.few(pairs(), 5) + ": --fix does it";
                case DOWN -> "let each say what the cell above it says: --fix does it";
                case JOIN -> "put it together without the comma: --fix does it";
                case ASK ->
                    Words.few(questions(), 5) + ": say which with --answer \"" + column + ":"
                            + answers.keySet().iterator().next() + "=…\"";
                default -> suggestion;
            };
        }

        private List<String> pairs() {
            return fixes.entrySet().stream()
                    .map(e -> "'" + e.getValue() + "' for '" + e.getKey() + "'")
                    .toList();
        }

        private List<String> questions() {
            return answers.entrySet().stream()
                    .map(e -> "'" + e.getKey() + "' is " + String.join(" or ", e.getValue()))
                    .toList();
        }

        private void add(String cell, Remedy remedy) {
            if (remedy.fix() != null && fixes.size() < DISTINCT) {
                fixes.putIfAbsent(cell, remedy.fix());
            }
            if (!remedy.answers().isEmpty() && answers.size() < DISTINCT) {
                answers.putIfAbsent(cell, remedy.answers());
            }
        }
    }

    private final Map<String, Long> facts = new LinkedHashMap<>();
    private final Map<String, Count> leftOut = new LinkedHashMap<>();
    private final Map<String, Count> problems = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Profile profile;
    private String header = "";
    private long rows;
    private long wrong;

    void profile(Profile used) {
        profile = used;
    }

    /** @param place of the first header */
    void header(String place) {
        header = header.isEmpty() ? place : header;
    }

    void row() {
        rows++;
    }

    void fact(String type) {
        facts.merge(type, 1L, Long::sum);
    }

    void note(String note) {
        if (notes.size() < MOST && !notes.contains(note)) {
            notes.add(note);
        }
    }

    void leave(String why, String place) {
        count(leftOut, why, new Count(why, null, "", place));
    }

    /** @param column the heading of the column in which it is; empty if it is in none */
    void problem(Problem problem, String column) {
        problem(problem, column, "", Remedy.NONE);
    }

    /**
     * @param column the heading of the column in which it is; empty if it is in none
     * @param cell which is wrong
     */
    void problem(Problem problem, String column, String cell, Remedy remedy) {
        wrong++;
        // What can be mended and what has to be asked are two matters.
        String cause =
                column + "\n" + remedy.kind() + VALUE.matcher(problem.message()).replaceAll("…");
        String way = remedy.says() == null ? problem.suggestion() : remedy.says();
        Count group = count(problems, cause, new Count(problem.message(), way, column, problem.pointer()));
        if (group != null) {
            group.kind = remedy.kind();
            group.add(cell, remedy);
        }
    }

    /** All that can be mended. */
    public Mend mend() {
        Map<String, Map<String, String>> cells = new HashMap<>();
        Set<String> down = new HashSet<>();
        boolean joins = false;
        for (Count each : problems.values()) {
            String column = RowView.normal(each.column);
            joins |= each.kind == Remedy.Kind.JOIN;
            if (each.kind == Remedy.Kind.CELL) {
                cells.computeIfAbsent(column, c -> new HashMap<>()).putAll(each.fixes);
            } else if (each.kind == Remedy.Kind.DOWN) {
                down.add(column);
            }
        }
        return new Mend(Map.of(), cells, down, joins);
    }

    private static Count count(Map<String, Count> counts, String key, Count first) {
        if (counts.size() >= MOST && !counts.containsKey(key)) {
            return null;
        }
        Count group = counts.computeIfAbsent(key, k -> first);
        group.count++;
        if (group.places.size() < PLACES) {
            group.places.add(first.first);
        }
        return group;
    }

    /** The profile by which the table was read. */
    public Profile profile() {
        return profile;
    }

    /** How many facts of each type. */
    public Map<String, Long> facts() {
        return facts;
    }

    /** Where the first header stands. */
    public String header() {
        return header;
    }

    public long rows() {
        return rows;
    }

    /** How many cells and rows are wrong. */
    public long wrong() {
        return wrong;
    }

    /** What was left out, by its reason. */
    public List<Group> leftOut() {
        return leftOut.values().stream().map(Count::group).toList();
    }

    /** What is wrong, by column and cause. */
    public List<Group> problems() {
        return problems.values().stream().map(Count::group).toList();
    }

    /** What a reader should know besides: columns not taken, how the text was read. */
    public List<String> notes() {
        return notes;
    }
}
