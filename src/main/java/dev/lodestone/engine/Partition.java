package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Invocations;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Derived;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which rules look at one mineral at a time, so that facts can be divided by mineral and the parts be run side by side. It is
 * decided from the rules: all that a local rule looks for is tied to the mineral of the first of it. A rule that looks for
 * nothing that is about a mineral is apart from both: it needs none of the parts.
 */
final class Partition {

    /** Reads the component named mineral, where a record has one. */
    private interface Reader {
        Mineral of(Object fact);
    }

    private static final ClassValue<Reader> MINERAL = new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
            Method method = accessor(type);
            if (method == null) {
                return fact -> null;
            }
            Function<Object, Object> reading = Invocations.reading(method);
            return fact -> (Mineral) reading.apply(fact);
        }
    };

    private final Set<String> local = new HashSet<>();
    /** Of the local rules those whose conclusions are about the mineral that they look at. */
    private final Set<String> own = new HashSet<>();

    private final Set<String> apart = new HashSet<>();
    /** The rules that have to see everything, and those whose conclusions they rest on. */
    private final Set<String> global = new HashSet<>();

    Partition(Collection<RuleFile> files) {
        files.forEach(file -> file.rules().forEach(this::add));
        // What a premise rests on has to be there as well.
        global.addAll(new Premises(files).with(global));
    }

    private void add(RuleText rule) {
        if (!looksAtMinerals(rule)) {
            apart.add(rule.name());
            return;
        }
        String mineral = tie(rule);
        (mineral == null ? global : local).add(rule.name());
        if (mineral != null
                && rule.consequence().mineral() instanceof Expr.Variable v
                && v.name().equals(mineral)) {
            own.add(rule.name());
        }
    }

    /** Whether it looks at one mineral at a time, and all that it concludes is about that mineral. */
    boolean isOwn(String rule) {
        return own.contains(rule);
    }

    boolean isLocal(String rule) {
        return local.contains(rule);
    }

    boolean isApart(String rule) {
        return apart.contains(rule);
    }

    boolean isGlobal(String rule) {
        return global.contains(rule);
    }

    /** The mineral that something is about; null if it is about none, or several. */
    static Mineral mineral(Object fact) {
        if (fact instanceof Derived || fact instanceof Fact) {
            return MINERAL.get(fact.getClass()).of(fact);
        }
        return null;
    }

    private static Method accessor(Class<?> type) {
        try {
            Method method = type.getMethod("mineral");
            return method.getReturnType() == Mineral.class ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Whether anything it looks for may be about a mineral, or be a conclusion. */
    private static boolean looksAtMinerals(RuleText rule) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> pattern.from() == null)
                .map(pattern -> Vocabulary.get().type(pattern.type().text()))
                .anyMatch(type -> Conclusion.class.isAssignableFrom(type) || isDivided(type));
    }

    /**
     * The variable that the mineral of the first of what it looks for is bound to, if all else is about that one; empty if there is nothing else,
     * and none. Null otherwise.
     */
    private static String tie(RuleText rule) {
        String mineral = null;
        int found = 0;
        for (Condition condition : rule.conditions()) {
            for (Condition.Pattern pattern : condition.patterns()) {
                Class<?> type = Vocabulary.get().type(pattern.type().text());
                if (Conclusion.class.isAssignableFrom(type)) {
                    return null;
                }
                if (pattern.from() != null || !isDivided(type)) {
                    continue;
                }
                found++;
                if (found == 1 && condition instanceof Condition.Pattern) {
                    mineral = bound(pattern);
                } else if (mineral == null || !mineral.equals(tied(pattern))) {
                    return null;
                }
            }
        }
        return mineral == null ? "" : mineral;
    }

    /** Whether facts of a type may lie in different parts. */
    private static boolean isDivided(Class<?> type) {
        return type.isInterface() || accessor(type) != null;
    }

    /** The variable that a pattern binds to the mineral, or null. */
    private static String bound(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> c.binding() != null && isMineral(c.value()))
                .map(c -> c.binding().text())
                .findFirst()
                .orElse(null);
    }

    /** The variable that a pattern's mineral has to equal, or null. */
    private static String tied(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .map(c -> c.expression() instanceof Expr.Binary b
                                && b.operator().equals("==")
                                && isMineral(b.left())
                                && b.right() instanceof Expr.Variable v
                        ? v.name()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMineral(Expr expr) {
        return expr instanceof Expr.Name name && name.token().text().equals("mineral");
    }
}
