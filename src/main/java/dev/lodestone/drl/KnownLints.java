package dev.lodestone.drl;

import dev.lodestone.drl.Overlaps.Outline;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was warned of in rules that are the same objects still; of each look at a rulebook that much is kept which it asked for. */
final class KnownLints {

    /** Rules that were compared with each other, by something that counts, and what came of it. */
    private record Group(List<Outline> rules, Object by, List<Diagnostic> found) {
        boolean isOf(List<Outline> others, Object otherwise) {
            if (rules.size() != others.size() || !by.equals(otherwise)) {
                return false;
            }
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Map<List<RuleText>, List<Diagnostic>> files = new IdentityHashMap<>();
    private Map<RuleText, Outline> outlines = new IdentityHashMap<>();
    private Map<String, Group> groups = new HashMap<>();
    private Map<List<RuleText>, List<Diagnostic>> filesBefore = files;
    private Map<RuleText, Outline> outlinesBefore = outlines;
    private Map<String, Group> groupsBefore = groups;

    /** Begins another look. */
    void begin() {
        filesBefore = files;
        outlinesBefore = outlines;
        groupsBefore = groups;
        files = new IdentityHashMap<>();
        outlines = new IdentityHashMap<>();
        groups = new HashMap<>();
    }

    List<Diagnostic> ofFile(List<RuleText> rules, Supplier<List<Diagnostic>> otherwise) {
        List<Diagnostic> known = filesBefore.get(rules);
        List<Diagnostic> found = known == null ? otherwise.get() : known;
        files.put(rules, found);
        return found;
    }

    Outline outline(RuleText rule, Supplier<Outline> otherwise) {
        Outline known = outlinesBefore.get(rule);
        Outline found = known == null ? otherwise.get() : known;
        outlines.put(rule, found);
        return found;
    }

    /** @param by what else the outcome hangs on */
    List<Diagnostic> ofGroup(String name, List<Outline> rules, Object by, Supplier<List<Diagnostic>> otherwise) {
        Group known = groupsBefore.get(name);
        Group group = known != null && known.isOf(rules, by) ? known : new Group(rules, by, otherwise.get());
        groups.put(name, group);
        return group.found();
    }
}
