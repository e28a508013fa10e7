package dev.lodestone.table;

import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an import came to: how many facts, what was left out and why, what is wrong, by column and cause. */
public final class ImportReport {
    /** What differs between two cells of one cause: quoted values and figures. */
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|[0-9][0-9.,%]*");

    /** Causes that are told one by one. */
    private static final int MOST = 200;

    /**
     * Rows, cells or sheets of one kind.
     *
     * @param first where the first of them stands
     */
    public record Group(String says, String suggestion, String column, long count, String first) {}

    private static final class Count {
        private final String says;
        private final String suggestion;
        private final String column;
        private final String first;
        private long count;

        Count(String says, String suggestion, String column, String first) {
            this.says = says;
            this.suggestion = suggestion;
            this.column = column;
            this.first = first;
        }

        Group group() {
            return new Group(says, suggestion, column, count, first);
        }
    }

    private final Map<String, Long> facts = new LinkedHashMap<>();
    private final Map<String, Count> leftOut = new LinkedHashMap<>();
    private final Map<String, Count> problems = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Profile profile;
    private long rows;
    private long wrong;

    void profile(Profile used) {
        profile = used;
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
        wrong++;
        String cause = column + "\n" + VALUE.matcher(problem.message()).replaceAll("…");
        count(problems, cause, new Count(problem.message(), problem.suggestion(), column, problem.pointer()));
    }

    private static void count(Map<String, Count> counts, String key, Count first) {
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.computeIfAbsent(key, k -> first).count++;
        }
    }

    /** The profile by which the table was read. */
    public Profile profile() {
        return profile;
    }

    /** How many facts of each type. */
    public Map<String, Long> facts() {
        return facts;
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
