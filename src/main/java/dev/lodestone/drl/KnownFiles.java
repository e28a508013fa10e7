package dev.lodestone.drl;

import dev.lodestone.rule.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rule files that were read and found in order, for who checks a rulebook again and again: one with the same text, for which all names that it
 * mentions mean what they meant, is in order still. Not for several threads at once.
 */
public final class KnownFiles {

    /** @param named each name that its rules mention, and what it was the name of */
    record Known(RuleFile file, Map<String, Integer> named) {}

    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> built = new HashSet<>();
    private final KnownLints lints = new KnownLints();

    KnownLints lints() {
        return lints;
    }

    /** The file as it was read before; null if it is another or was not in order. */
    Known of(String file, String text) {
        Known before = known.get(file);
        return before != null && before.file().text().equals(text) ? before : null;
    }

    /** Forgets files that are gone or were found out of order, and remembers what is in order now. */
    void are(Map<String, Known> now) {
        built.removeIf(file -> known.get(file) != now.get(file));
        known.clear();
        known.putAll(now);
    }

    /** Whether the rules of a file have been built as they stand. */
    public boolean isBuilt(RuleFile file) {
        return built.contains(file.file());
    }

    /** Says that nothing is wrong with what was built of a file. */
    public void built(RuleFile file) {
        if (known.containsKey(file.file())) {
            built.add(file.file());
        }
    }
}
