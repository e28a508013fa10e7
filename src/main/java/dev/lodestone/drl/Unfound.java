package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Patterns that look for a named rule's conclusion of a kind or severity that this rule never concludes. */
final class Unfound {
    private Unfound() {}

    static void find(Rulebook book, List<Diagnostic> found) {
        Map<String, RuleText> rules = new HashMap<>();
        book.files().forEach(file -> file.rules().forEach(rule -> rules.put(rule.name(), rule)));
        for (RuleFile file : book.files()) {
            for (RuleText rule : file.isSound() ? file.rules() : List.<RuleText>of()) {
                for (Condition.Pattern pattern : Terms.patterns(rule.conditions())) {
                    Sought sought = Sought.by(pattern);
                    Set<String> named = sought == null ? null : sought.onlyNamed();
                    if (named != null
                            && rules.keySet().containsAll(named)
                            && named.stream().map(rules::get).noneMatch(sought::mayMatch)) {
                        found.add(Lints.warning(
                                file.file(),
                                pattern.type(),
                                "never-fires",
                                "no rule that it names concludes such a "
                                        + pattern.type().text(),
                                rule.name(),
                                "look at the severity of the rule, and at what it concludes"));
                    }
                }
            }
        }
    }
}
