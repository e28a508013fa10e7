package dev.lodestone.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wrong with an input. So many problems are told one by one; of more, each kind of them, by its column and its cause, is
 * told where it is first, with how many more of it there are.
 */
public final class Faults {
    /** Problems that an answer lists. */
    static final int MOST = 100;

    /** What differs between two problems of one cause: quoted values and figures. */
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|[0-9]+");

    private static final Pattern COLUMN =
            Pattern.compile(".*[/#]([^/#0-9]+)(?:/[0-9]+)?|.*!([A-Z]+)[0-9]+|.*:[0-9]+:([0-9]+)");
    private static final int CAUSE = 60;

    private final List<Problem> first = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private int count;

    private static final class Group {
        private final Problem problem;
        private int more;

        Group(Problem problem) {
            this.problem = problem;
        }
    }

    public void add(Problem problem) {
        count++;
        if (first.size() < MOST) {
            first.add(problem);
        }
        String kind = kind(problem);
        Group group = groups.get(kind);
        if (group != null) {
            group.more++;
        } else if (groups.size() < MOST) {
            groups.put(kind, new Group(problem));
        }
    }

    void addAll(BadInput bad) {
        bad.problems().forEach(this::add);
        // What was left out there is still wrong.
        count += bad.count() - bad.problems().size();
    }

    void addAll(Faults others) {
        (others.count <= MOST ? others.first : others.told()).forEach(this::add);
        count += Math.max(
                0,
                others.count
                        - (others.count <= MOST
                                ? others.first.size()
                                : others.told().size()));
    }

    int count() {
        return count;
    }

    /** What was noted, one by one, of a few; nothing is noted any more. */
    public List<Problem> take() {
        if (count == 0) {
            return List.of();
        }
        List<Problem> noted = List.copyOf(first);
        first.clear();
        groups.clear();
        count = 0;
        return noted;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** @throws BadInput if anything is wrong */
    public void refuse() {
        if (count > 0) {
            throw new BadInput(told(), count);
        }
    }

    private List<Problem> told() {
        if (count <= MOST) {
            return first;
        }
        List<Problem> told = new ArrayList<>();
        for (Group group : groups.values()) {
            Problem p = group.problem;
            String more = group.more == 0 ? "" : String.format(", and %,d more like it", group.more);
            told.add(new Problem(p.pointer(), p.message() + more, p.suggestion()));
        }
        return told;
    }

    private static String kind(Problem problem) {
        var column = COLUMN.matcher(problem.pointer());
        String where = "";
        if (column.matches()) {
            for (int i = 1; i <= column.groupCount(); i++) {
                where += column.group(i) == null ? "" : column.group(i);
            }
        }
        String cause = VALUE.matcher(problem.message()).replaceAll("…");
        return where + " " + cause.substring(0, Math.min(CAUSE, cause.length()));
    }
}
