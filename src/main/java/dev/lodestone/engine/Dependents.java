package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which rules may conclude otherwise where something differs, and what these have to be given to be asked again. */
public final class Dependents {

    /**
     * What a rule looks for, conclusions of others apart.
     *
     * @param parameters it compares with, by their names
     * @param flags whether it concludes flags
     */
    private record Sought(Set<Class<?>> types, Set<String> parameters, boolean flags) {}

    /** What differs: classes of facts and of what follows from them, and names of parameters. */
    private record Differing(Set<Class<?>> classes, Set<String> parameters) {}

    /**
     * Rules that may conclude otherwise.
     *
     * @param types of what they look for, and the rules that they rest on
     * @param minerals about which alone they may conclude otherwise; null for whatever they are about
     */
    public record Touched(Set<String> rules, Set<Class<?>> types, Set<Mineral> minerals) {

        public boolean isTouched(Decision decision) {
            return rules.contains(decision.rule()) && (minerals == null || minerals.contains(decision.mineral()));
        }

        private Touched ofAll() {
            return minerals == null ? this : new Touched(rules, types, null);
        }

        /** Of all there is what they have to be given. */
        public List<Object> of(List<?> all) {
            List<Object> some = new ArrayList<>();
            Class<?> last = null;
            boolean isSought = false;
            for (Object each : all) {
                // Those of one class mostly come one after another.
                if (each.getClass() != last) {
                    last = each.getClass();
                    isSought = isAny(types, last);
                }
                if (isSought && isMeant(each)) {
                    some.add(each);
                }
            }
            return some;
        }

        private boolean isMeant(Object each) {
            Mineral mineral = minerals == null ? null : Partition.mineral(each);
            return mineral == null || minerals.contains(mineral);
        }
    }

    private final Premises premises;
    private final Partition partition;
    private final Map<String, Sought> sought;
    private final Map<Differing, List<Touched>> known = new ConcurrentHashMap<>();
    /** Each derivation of each inquiry asks. */
    private final Map<Class<?>, Boolean> lookedFor = new ConcurrentHashMap<>();

    Dependents(Collection<RuleFile> files) {
        this(new Premises(files), new Partition(files), new LinkedHashMap<>());
        files.forEach(file -> file.rules().forEach(rule -> sought.put(rule.name(), sought(rule))));
    }

    private Dependents(Premises premises, Partition partition, Map<String, Sought> sought) {
        this.premises = premises;
        this.partition = partition;
        this.sought = sought;
    }

    /** The same where only some rules are asked. @param some with all that they rest on, by their names */
    Dependents only(Set<String> some) {
        Map<String, Sought> of = new LinkedHashMap<>(sought);
        of.keySet().retainAll(some);
        return new Dependents(premises, partition, of);
    }

    /** Some rules with all that they rest on. */
    Set<String> with(Set<String> rules) {
        return premises.with(rules);
    }

    /** Some rules with all that rest on them, by themselves or through others. */
    public Set<String> and(Set<String> rules) {
        Set<String> all = new HashSet<>(rules);
        while (all.addAll(restingOn(all))) {}
        return all;
    }

    /** Whether a rule may look for something of a kind: for all of it, or for what some of it is. */
    public boolean looksFor(Class<?> kind) {
        return lookedFor.computeIfAbsent(kind, k -> sought.values().stream().anyMatch(of -> looksFor(of.types, k)));
    }

    /** Whether who looks for some types may look for something of a kind. */
    public static boolean looksFor(Collection<Class<?>> types, Class<?> kind) {
        return types.stream().anyMatch(t -> t.isAssignableFrom(kind) || kind.isAssignableFrom(t));
    }

    /** Whether a rule compares with a parameter of that name. */
    public boolean comparesWith(String parameter) {
        return sought.values().stream().anyMatch(of -> of.parameters.contains(parameter));
    }

    private static Sought sought(RuleText rule) {
        Set<Class<?>> types = new HashSet<>();
        Set<String> parameters = new HashSet<>();
        for (Condition condition : rule.conditions()) {
            parameters.addAll(condition.parameters());
            for (Condition.Pattern pattern : condition.patterns()) {
                Class<?> type = Vocabulary.get().type(pattern.type().text());
                if (!Conclusion.class.isAssignableFrom(type)) {
                    types.add(type);
                }
            }
        }
        return new Sought(types, parameters, !rule.isQuestion());
    }

    /**
     * @param differing what is in one of two situations alone
     * @param parameters those that differ, by their names
     * @return the rules that may raise other flags: those that look at one mineral at a time, and the others; none that are empty
     */
    public List<Touched> of(List<Object> differing, Set<String> parameters) {
        Set<Class<?>> classes = new HashSet<>();
        Set<Mineral> minerals = new HashSet<>();
        for (Object each : differing) {
            classes.add(each.getClass());
            minerals.add(Partition.mineral(each));
        }
        List<Touched> touched = known.computeIfAbsent(new Differing(classes, parameters), this::find);
        boolean divided = parameters.isEmpty() && !minerals.contains(null);
        return touched.stream()
                .map(t -> divided && t.minerals != null ? new Touched(t.rules, t.types, minerals) : t.ofAll())
                .toList();
    }

    private List<Touched> find(Differing differing) {
        Set<String> looking = new HashSet<>();
        sought.forEach((rule, of) -> {
            boolean compares = !Collections.disjoint(of.parameters, differing.parameters);
            if (compares || differing.classes.stream().anyMatch(c -> isAny(of.types, c))) {
                looking.add(rule);
            }
        });
        Set<String> touched = and(looking);
        touched.removeIf(rule -> !sought.get(rule).flags);
        Map<Boolean, Set<String>> own =
                touched.stream().collect(Collectors.groupingBy(partition::isOwn, TreeMap::new, Collectors.toSet()));
        return own.entrySet().stream()
                .map(each -> new Touched(each.getValue(), types(each.getValue()), each.getKey() ? Set.of() : null))
                .toList();
    }

    private Set<Class<?>> types(Set<String> rules) {
        Set<Class<?>> types = new HashSet<>();
        premises.with(rules).forEach(rule -> types.addAll(sought.get(rule).types));
        return types;
    }

    private List<String> restingOn(Set<String> rules) {
        return sought.keySet().stream()
                .filter(rule -> !Collections.disjoint(premises.of(rule), rules))
                .toList();
    }

    private static boolean isAny(Set<Class<?>> types, Class<?> of) {
        for (Class<?> type : types) {
            if (type.isAssignableFrom(of)) {
                return true;
            }
        }
        return false;
    }
}
