package dev.lodestone.engine;

import dev.lodestone.rule.RuleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Excerpts of a rulebook for who asks of one rule, or of a few, many times; the last few are kept. */
final class Excerpts {
    private static final int KEPT = 16;

    private final List<RuleFile> files;
    /** Made for the first who asks: most services never do. */
    private Dependents dependents;

    private final Map<Set<String>, Excerpt> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, Excerpt> eldest) {
            return size() > KEPT;
        }
    };

    Excerpts(List<RuleFile> files) {
        this.files = files;
    }

    synchronized Excerpt of(Set<String> rules) {
        Excerpt excerpt = kept.get(rules);
        if (excerpt == null) {
            excerpt = made(rules);
            kept.put(Set.copyOf(rules), excerpt);
        }
        return excerpt;
    }

    /** Of all rules. */
    synchronized Dependents dependents() {
        if (dependents == null) {
            dependents = new Dependents(files);
        }
        return dependents;
    }

    private Excerpt made(Set<String> rules) {
        Set<String> chosen = dependents().with(rules);
        return new Excerpt(new Compiler(files, chosen::contains).core(), dependents.only(chosen));
    }
}
