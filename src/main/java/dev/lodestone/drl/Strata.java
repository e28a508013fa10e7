package dev.lodestone.drl;

import dev.lodestone.advice.Sentence;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses rules whose conclusions hang on each other in a circle that has no one answer: where one of them looks for what is
 * missing or adds up, what holds depends on the order in which the rules fire; where one repeats a conclusion's text in its own,
 * the circle never ends.
 */
final class Strata {

    /** Begins the name of what is looked for; no rule's name begins so. */
    private static final String SOUGHT = "\n";

    /** Of one circle; each names the rules on its way, and what mends one mends the others. */
    private static final int MOST = 20;

    /** One pattern of a rule that looks for conclusions. @param fragile whether further conclusions may make it false */
    private record Look(RuleText rule, Sought sought, boolean fragile) {}

    private final Map<String, RuleText> rules = new HashMap<>();
    private final Map<String, List<Look>> looks = new HashMap<>();
    private final Map<String, Set<String>> matched = new HashMap<>();
    private final Map<String, Integer> circles;
    /** Of each pattern's text and each circle, the rules that are looked for within it. */
    private final Map<String, Set<String>> within = new HashMap<>();

    private final Map<Integer, Integer> told = new HashMap<>();

    private Strata(List<RuleFile> files) {
        for (RuleFile file : files) {
            file.rules().stream().filter(r -> r.consequence() != null).forEach(r -> rules.put(r.name(), r));
        }
        rules.values().forEach(r -> r.conditions().forEach(c -> look(r, c, false)));
        looks.values()
                .forEach(all -> all.forEach(l -> matched.computeIfAbsent(l.sought.key(), k -> matching(l.sought))));
        this.circles = looks.isEmpty() ? Map.of() : new Circles(looks.keySet(), this::step).all();
    }

    /** From a rule to what it looks for, and from there to the rules: where many look for the same, the ways are few. */
    private Set<String> step(String from) {
        if (from.startsWith(SOUGHT)) {
            return matched.get(from.substring(SOUGHT.length()));
        }
        return looks.get(from).stream().map(l -> SOUGHT + l.sought.key()).collect(Collectors.toSet());
    }

    /** @param findings of each file */
    static void check(List<RuleFile> files, List<Findings> findings) {
        Strata strata = new Strata(files);
        for (int i = 0; i < files.size(); i++) {
            RuleFile file = files.get(i);
            Findings found = findings.get(i);
            for (RuleText rule : file.rules()) {
                if (strata.circles.containsKey(rule.name())) {
                    found.inRule(rule.name());
                    strata.looks.get(rule.name()).forEach(l -> strata.check(l, file, found));
                    found.inRule(null);
                }
            }
        }
    }

    private void look(RuleText rule, Condition condition, boolean fragile) {
        boolean inside = fragile
                || condition instanceof Condition.Not
                || condition instanceof Condition.Forall
                || condition instanceof Condition.Accumulate;
        Sought sought = condition instanceof Condition.Pattern pattern ? Sought.by(pattern) : null;
        if (sought != null) {
            looks.computeIfAbsent(rule.name(), r -> new ArrayList<>()).add(new Look(rule, sought, inside));
        }
        Terms.parts(condition).forEach(p -> look(rule, p, inside));
    }

    /** The rules among those that look themselves: no others can be in a circle. */
    private Set<String> matching(Sought sought) {
        Set<String> named = sought.onlyNamed();
        return (named == null ? looks.keySet() : named)
                .stream()
                        .filter(looks::containsKey)
                        .filter(name -> sought.mayMatch(rules.get(name)))
                        .collect(Collectors.toSet());
    }

    private Set<String> next(String rule) {
        Set<String> next = new HashSet<>();
        looks.get(rule).forEach(l -> next.addAll(matched.get(l.sought.key())));
        return next;
    }

    private void check(Look look, RuleFile file, Findings findings) {
        int circle = circles.get(look.rule.name());
        Set<String> inIt = within.computeIfAbsent(
                circle + look.sought.key(),
                k -> matched.get(look.sought.key()).stream()
                        .filter(other -> Objects.equals(circle, circles.get(other)))
                        .collect(Collectors.toSet()));
        String why = look.fragile
                ? "what holds depends on the order in which they fire"
                : repeats(look) ? "each sentence makes a longer one, without end" : null;
        if (!inIt.isEmpty() && why != null && told.merge(circle, 1, Integer::sum) <= MOST) {
            complain(look, inIt, findings, why);
        }
    }

    private static boolean repeats(Look look) {
        Set<String> said = new HashSet<>();
        List.of("says", "brief", "asks")
                .forEach(a -> said.addAll(Sentence.of(look.rule.text(a)).variables()));
        return look.sought.texts().stream().anyMatch(said::contains);
    }

    private void complain(Look look, Set<String> within, Findings findings, String why) {
        List<String> path = Circles.path(within, look.rule.name(), this::next);
        findings.add(
                look.sought.token(),
                "circular-rules",
                (path.size() == 1 ? "it looks for what it may conclude itself" : "rules hang on each other in a circle")
                        + ": '" + look.rule.name() + "' looks for '" + String.join("', which looks for '", path) + "'; "
                        + why,
                look.sought.names().isEmpty()
                        ? "name the rules that are meant: rule == \"theme/name\""
                        : "ask for the facts that the other rule rests on");
    }
}
