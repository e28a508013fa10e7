package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import java.util.List;
import java.util.regex.Pattern;

/** How large a rule becomes for the engine: alternatives multiply, each combination of them is matched by itself. */
final class Size {
    static final int RULES = 20_000;

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*+rule\\b");
    private static final int BRANCHES = 64;
    private static final int PATTERNS = 50;

    private Size() {}

    /** How many rules a text seems to have, before it is read. */
    static int rules(String text) {
        return (int) RULE.matcher(text).results().count();
    }

    static void check(RuleText rule, Findings findings) {
        long branches = product(rule.conditions());
        if (branches > BRANCHES) {
            findings.add(
                    rule.nameToken(),
                    "too-large",
                    "its alternatives make " + (branches >= Integer.MAX_VALUE ? "billions of" : branches)
                            + " rules of it; at most " + BRANCHES + " are allowed",
                    "write a rule for each case, or '||' within a pattern");
        }
        int patterns = Terms.patterns(rule.conditions()).size();
        if (patterns > PATTERNS) {
            findings.add(
                    rule.nameToken(),
                    "too-large",
                    "it has " + patterns + " patterns; at most " + PATTERNS + " are allowed",
                    "split the rule");
        }
    }

    private static long product(List<Condition> conditions) {
        long all = 1;
        for (Condition condition : conditions) {
            all = Math.min(Integer.MAX_VALUE, all * of(condition));
        }
        return all;
    }

    private static long of(Condition condition) {
        if (condition instanceof Condition.Or or) {
            return Math.min(
                    Integer.MAX_VALUE,
                    or.operands().stream().mapToLong(Size::of).sum());
        }
        return product(Terms.parts(condition));
    }
}
