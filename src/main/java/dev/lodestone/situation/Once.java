package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Facts in the order in which they come, each once. Identity is enough among facts of one set, and spares hashing whole records. */
final class Once {
    private final Set<Fact> there = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Fact> facts = new ArrayList<>();
    /** Parts of one whole come with one list of what it is: with all of them, each part would be as long as the whole. */
    private Collection<? extends Fact> last = List.of();

    /** Each of them once. */
    static <F extends Fact> List<F> of(Collection<F> facts) {
        Set<Fact> there = Collections.newSetFromMap(new IdentityHashMap<>());
        return facts.stream().filter(there::add).toList();
    }

    void add(Fact fact) {
        if (there.add(fact)) {
            facts.add(fact);
        }
    }

    void addAll(Collection<? extends Fact> more) {
        if (more != last) {
            more.forEach(this::add);
            last = more;
        }
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}
