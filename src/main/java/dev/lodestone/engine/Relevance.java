package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.engine.network.MatchLayout;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of all there is can matter to the rules. A fact of a type that no rule looks for need not be inserted, nor a parameter of
 * rules for which something else is missing.
 */
public final class Relevance {
    private final List<Class<?>> types = new ArrayList<>();
    /** The types, by their places, of which every fact matters; of the others, only whether there is any. */
    private final BitSet every = new BitSet();
    /** For each parameter, what its rules look for besides; one set of types is enough. */
    private final Map<String, Set<BitSet>> wanted = new HashMap<>();

    private final ClassValue<Kind> kinds = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> of) {
            BitSet places = new BitSet();
            for (int i = 0; i < types.size(); i++) {
                places.set(i, types.get(i).isAssignableFrom(of));
            }
            return new Kind(places, places.intersects(every));
        }
    };

    /**
     * What a class of facts is to the rules.
     *
     * @param places among the types, of those that it is an instance of
     * @param every whether every fact of it matters
     */
    private record Kind(BitSet places, boolean every) {}

    /** @param matchings of the rules that are run, by their names: what they are given need not be inserted */
    public Relevance(Collection<RuleFile> files, Map<String, Matching> matchings) {
        files.forEach(file -> file.rules().stream()
                .filter(rule -> matchings.containsKey(rule.name()))
                .forEach(rule -> add(rule, matchings.get(rule.name()).shape())));
    }

    private void add(RuleText rule, MatchLayout shape) {
        BitSet besides = new BitSet();
        Set<String> parameters = new HashSet<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            if (shape.isGiven(i)) {
                continue;
            }
            for (Condition.Pattern pattern : condition.patterns()) {
                look(pattern, isBare(condition));
            }
            if (!(condition instanceof Condition.Pattern pattern)) {
                // Within other conditions a parameter may matter whatever else there is.
                condition.parameters().forEach(p -> want(p, new BitSet()));
            } else if (pattern.type().is("Parameter")) {
                parameters.addAll(pattern.parameters());
            } else if (isLookedFor(pattern)) {
                besides.set(place(type(pattern)));
            }
        }
        parameters.forEach(p -> want(p, besides));
    }

    private void look(Condition.Pattern pattern, boolean whetherAny) {
        if (isLookedFor(pattern)) {
            int place = place(type(pattern));
            if (!whetherAny) {
                every.set(place);
            }
        }
    }

    /** Whether it asks for nothing but whether there is any: {@code not Fact()}. */
    private static boolean isBare(Condition condition) {
        Condition operand = condition instanceof Condition.Not not
                ? not.operand()
                : condition instanceof Condition.Exists exists ? exists.operand() : null;
        return operand instanceof Condition.Pattern pattern
                && pattern.constraints().isEmpty()
                && pattern.binding() == null;
    }

    /** Whether it looks among the facts: not in a list, nor among what is concluded. */
    private static boolean isLookedFor(Condition.Pattern pattern) {
        return pattern.from() == null && !Conclusion.class.isAssignableFrom(type(pattern));
    }

    private static Class<?> type(Condition.Pattern pattern) {
        return Vocabulary.get().type(pattern.type().text());
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

    /**
     * What a session is to be given.
     *
     * @param facts all there is besides parameters
     * @param parameters all that are valid
     */
    public List<Object> of(List<? extends Collection<?>> facts, Collection<Parameter> parameters) {
        List<Object> relevant = new ArrayList<>();
        BitSet present = new BitSet();
        facts.forEach(all -> select(all, present, relevant));
        for (Parameter parameter : parameters) {
            if (matters(parameter.name(), present)) {
                relevant.add(parameter);
            }
        }
        return relevant;
    }

    private void select(Collection<?> all, BitSet present, List<Object> into) {
        Class<?> last = null;
        boolean matters = false;
        for (Object fact : all) {
            // Facts of one class mostly come one after another.
            if (fact.getClass() != last) {
                last = fact.getClass();
                Kind kind = kinds.get(last);
                matters = kind.every;
                if (!matters && !isAll(kind.places, present)) {
                    into.add(fact);
                }
                present.or(kind.places);
            }
            if (matters) {
                into.add(fact);
            }
        }
    }

    private static boolean isAll(BitSet places, BitSet present) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!present.get(place)) {
                return false;
            }
        }
        return true;
    }

    private boolean matters(String parameter, BitSet present) {
        for (BitSet besides : wanted.getOrDefault(parameter, Set.of())) {
            if (isAll(besides, present)) {
                return true;
            }
        }
        return false;
    }
}
