package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.drl.Condition;
import dev.lodestone.drl.RuleFile;
import dev.lodestone.drl.RuleText;
import dev.lodestone.drl.Vocabulary;
import dev.lodestone.engine.network.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which parameters can matter: those of rules for which there is something of each type that they look for. The others would
 * only be inserted into a session for nothing, and most sessions are about few types.
 */
final class Relevance {
    private final List<Class<?>> types = new ArrayList<>();
    /** For each parameter, what its rules look for besides; one set of types is enough. */
    private final Map<String, Set<BitSet>> wanted = new HashMap<>();
    /** What a class of facts is an instance of, by its places among the types. */
    private final Map<Class<?>, BitSet> kinds = new ConcurrentHashMap<>();

    /** @param shapes how each rule's conditions are met, by its name: what is given need not be inserted */
    Relevance(Collection<RuleFile> files, Map<String, Shape> shapes) {
        files.forEach(file -> file.rules().forEach(rule -> add(rule, shapes.get(rule.name()))));
    }

    private void add(RuleText rule, Shape shape) {
        BitSet besides = new BitSet();
        Set<String> parameters = new HashSet<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            if (!(condition instanceof Condition.Pattern pattern)) {
                // Within other conditions a parameter may matter whatever else there is.
                condition.parameters().forEach(p -> want(p, new BitSet()));
            } else if (pattern.type().is("Parameter")) {
                parameters.addAll(shape.isGiven(i) ? Set.of() : pattern.parameters());
            } else {
                Class<?> type = Vocabulary.get().type(pattern.type().text());
                if (pattern.from() == null && !Conclusion.class.isAssignableFrom(type)) {
                    besides.set(place(type));
                }
            }
        }
        parameters.forEach(p -> want(p, besides));
    }

    private void want(String parameter, BitSet besides) {
        wanted.computeIfAbsent(parameter, p -> new HashSet<>()).add(besides);
    }

    private int place(Class<?> type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    /** @param facts all that a session is given besides parameters */
    Set<String> parameters(Collection<? extends Collection<?>> facts) {
        BitSet present = new BitSet();
        facts.forEach(all -> all.forEach(fact -> present.or(kinds.computeIfAbsent(fact.getClass(), this::kinds))));
        Set<String> names = new HashSet<>();
        wanted.forEach((parameter, sets) -> {
            for (BitSet besides : sets) {
                BitSet missing = (BitSet) besides.clone();
                missing.andNot(present);
                if (missing.isEmpty()) {
                    names.add(parameter);
                    break;
                }
            }
        });
        return names;
    }

    private BitSet kinds(Class<?> of) {
        BitSet kinds = new BitSet();
        for (int i = 0; i < types.size(); i++) {
            kinds.set(i, types.get(i).isAssignableFrom(of));
        }
        return kinds;
    }
}
