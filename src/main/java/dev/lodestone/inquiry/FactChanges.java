package dev.lodestone.inquiry;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is otherwise in one set of facts than in an earlier one, told by ids.
 *
 * @param removed ids of the facts that are only in the earlier one, in its order
 * @param changed facts that are otherwise, in the order of the later one
 * @param added ids of the facts that are only in the later one, in its order
 */
public record FactChanges(List<String> removed, List<Otherwise> changed, List<String> added) {

    /** A fact as it was and as it is, of one id. */
    public record Otherwise(Fact before, Fact now) {}

    public static FactChanges between(FactSet before, FactSet now) {
        Map<String, Fact> earlier = new HashMap<>();
        before.all().forEach(fact -> earlier.put(fact.id(), fact));
        List<Otherwise> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Fact fact : now.all()) {
            Fact old = earlier.remove(fact.id());
            if (old == null) {
                added.add(fact.id());
            } else if (!old.equals(fact)) {
                changed.add(new Otherwise(old, fact));
            }
        }
        List<String> removed =
                before.all().stream().map(Fact::id).filter(earlier::containsKey).toList();
        return new FactChanges(removed, changed, added);
    }

    /** The ids of all of them. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(removed);
        changed.forEach(c -> ids.add(c.now.id()));
        ids.addAll(added);
        return ids;
    }
}
