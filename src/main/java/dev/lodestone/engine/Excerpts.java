package dev.lodestone.engine;

import dev.lodestone.drl.RuleFile;
import dev.lodestone.drl.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Excerpts of a rulebook for who asks of one rule, or of a few, many times; the last few are kept. */
final class Excerpts {
    private static final int KEPT = 16;

    private final List<RuleFile> files;
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

    private Excerpt made(Set<String> rules) {
        Set<String> chosen = new Premises(files).with(rules);
        Set<Class<?>> types = new HashSet<>();
        Set<String> parameters = new HashSet<>();
        files.stream()
                .flatMap(file -> file.rules().stream())
                .filter(each -> chosen.contains(each.name()))
                .flatMap(each -> each.conditions().stream())
                .forEach(condition -> {
                    parameters.addAll(condition.parameters());
                    condition
                            .patterns()
                            .forEach(p ->
                                    types.add(Vocabulary.get().type(p.type().text())));
                });
        return new Excerpt(new Compiler(files, chosen::contains).core(), types, parameters);
    }
}
