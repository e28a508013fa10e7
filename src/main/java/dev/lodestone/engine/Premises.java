package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules look at what other rules conclude. */
public final class Premises {
    private final Map<String, Set<String>> premises = new HashMap<>();
    /** All rules: one set for every rule that names none, as thousands of copies would fill the memory. */
    private final Set<String> all = premises.keySet();

    private final Set<String> looking = new HashSet<>();
    private final Set<String> lookedFor = new HashSet<>();
    private boolean isAnyLookedFor;

    public Premises(Collection<RuleFile> files) {
        files.forEach(file -> file.rules().forEach(rule -> premises.put(rule.name(), new HashSet<>())));
        files.forEach(file -> file.rules().forEach(this::add));
    }

    private void add(RuleText rule) {
        for (Condition condition : rule.conditions()) {
            for (Condition.Pattern pattern : condition.patterns()) {
                if (Conclusion.class.isAssignableFrom(
                        Vocabulary.get().type(pattern.type().text()))) {
                    Set<String> named = new HashSet<>();
                    pattern.constraints().forEach(c -> named.addAll(rulesNamed(c.expression())));
                    if (named.isEmpty()) {
                        premises.put(rule.name(), all);
                        isAnyLookedFor = true;
                    } else if (premises.get(rule.name()) != all) {
                        premises.get(rule.name()).addAll(named);
                    }
                    lookedFor.addAll(named);
                    looking.add(rule.name());
                }
            }
        }
    }

    /** The rules whose conclusions a rule looks for; all of them, if it does not name any. */
    Set<String> of(String rule) {
        return premises.get(rule);
    }

    /** Some rules with all that they rest on, by themselves or through others. */
    Set<String> with(Collection<String> rules) {
        Set<String> found = new HashSet<>(rules);
        Collection<String> added = rules;
        while (!added.isEmpty()) {
            // Rules that name none share one set of all, which is added once.
            Set<Set<String>> several = Collections.newSetFromMap(new IdentityHashMap<>());
            added.forEach(rule -> several.add(of(rule)));
            Set<String> sought = new HashSet<>();
            several.forEach(sought::addAll);
            sought.removeAll(found);
            found.addAll(sought);
            added = sought;
        }
        return found;
    }

    /** Whether what a rule concludes rests on facts alone and is no premise of another: once concluded, it stands. */
    public boolean isFinal(String rule) {
        return !looking.contains(rule) && !isAnyLookedFor && !lookedFor.contains(rule);
    }

    /** Of {@code rule == "…"} or {@code rule in ( "…", "…" )} the names. */
    private static Set<String> rulesNamed(Expr expression) {
        Set<String> named = new HashSet<>();
        if (expression instanceof Expr.Binary b
                && b.left() instanceof Expr.Name name
                && name.token().text().equals("rule")
                && Set.of("==", "in").contains(b.operator())) {
            List<Expr> options = b.right() instanceof Expr.Choice choice ? choice.options() : List.of(b.right());
            options.forEach(o -> named.add(o.token().text()));
        }
        return named;
    }
}
