package dev.lodestone.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is otherwise in the files of two rulebooks. */
public final class Changed {
    private static final int AROUND = 3;

    private Changed() {}

    /** "added", "changed" or "removed" by the name of each file that is otherwise. */
    public static Map<String, String> files(RuleFiles before, RuleFiles after) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : names(before, after)) {
            String was = before.texts().get(name);
            String is = after.texts().get(name);
            if (was == null || is == null) {
                changed.put(name, was == null ? "added" : "removed");
            } else if (!was.equals(is)) {
                changed.put(name, "changed");
            }
        }
        return changed;
    }

    /** Line by line, as a unified diff; empty if nothing is otherwise. */
    public static String lines(RuleFiles before, RuleFiles after) {
        StringBuilder text = new StringBuilder();
        for (String name : files(before, after).keySet()) {
            List<String> was = split(before.texts().get(name));
            Patch<String> patch = DiffUtils.diff(was, split(after.texts().get(name)));
            String from = before.texts().containsKey(name) ? "a/" + name : "/dev/null";
            String to = after.texts().containsKey(name) ? "b/" + name : "/dev/null";
            UnifiedDiffUtils.generateUnifiedDiff(from, to, was, patch, AROUND)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> split(String text) {
        return text == null || text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static TreeSet<String> names(RuleFiles before, RuleFiles after) {
        TreeSet<String> names = new TreeSet<>(before.texts().keySet());
        names.addAll(after.texts().keySet());
        return names;
    }

    /**
     * The files with some of them replaced, added or removed.
     *
     * @param texts new texts by file names; null for what is removed
     * @throws BadInput for names that no rule file can have, and for what is removed but not there
     */
    static RuleFiles applied(RuleFiles base, Map<String, String> texts) {
        SortedMap<String, String> all = new TreeMap<>(base.texts());
        texts.forEach((name, text) -> {
            String where = "/files/" + name;
            if (!RuleFiles.isName(name) || !name.matches(".+\\.(drl|yaml|csv)|.+\\.xlsx#.+")) {
                throw new BadInput(where, "this is no name of a rule file", "write one such as export-control.drl");
            }
            if (text == null && all.remove(name) == null) {
                throw new BadInput(where, "there is no such file to remove", "leave it out");
            } else if (text != null) {
                all.put(name, text);
            }
        });
        return new RuleFiles(all);
    }

    /**
     * What somebody changed in one rulebook, made in another that it was not made from.
     *
     * @param base that they changed
     * @param onto that it is to be made in
     * @throws RevisionRefused if a file was changed in both
     */
    static Map<String, String> carriedOver(RuleFiles base, RuleFiles changed, RuleFiles onto) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> both = new ArrayList<>();
        Map<String, String> meanwhile = files(base, onto);
        files(base, changed).keySet().forEach(name -> {
            if (meanwhile.containsKey(name)) {
                both.add(name);
            }
            texts.put(name, changed.texts().get(name));
        });
        if (!both.isEmpty()) {
            throw RevisionRefused.now(
                    "/files",
                    String.join(", ", both) + " changed meanwhile in what is live, too",
                    "put both changes together in a text, and draft that");
        }
        return texts;
    }
}
