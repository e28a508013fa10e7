package dev.lodestone.trial;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Constraint;
import dev.lodestone.rule.RuleText;
import dev.lodestone.wording.ConditionCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first conditions of a rule, the last of them with some of its constraints left out. */
final class CutDown {
    private final RuleText rule;

    CutDown(RuleText rule) {
        this.rule = rule;
    }

    List<Condition> upTo(int k) {
        return rule.conditions().subList(0, k);
    }

    /** The constraints of a condition, from one on, that ask for something. */
    static List<Integer> asking(ConditionCard condition, int from) {
        List<Integer> out = new ArrayList<>();
        for (int j = from; j < condition.constraints().size(); j++) {
            if (condition.asks(j)) {
                out.add(j);
            }
        }
        return out;
    }

    /**
     * Adds the rule up to a condition, in which that one lacks some constraints, unless it is more than one pattern. Of one that
     * must not be met, or met at least once, each that meets what is left is looked for.
     *
     * @return whether it was added
     */
    boolean relax(int k, String name, List<Integer> without, Map<String, List<Condition>> into) {
        Condition.Pattern pattern = pattern(k);
        if (pattern == null || pattern.from() != null) {
            return false;
        }
        into.put(name, ending(k, pattern.with(left(pattern.constraints(), without))));
        return true;
    }

    /**
     * What a condition asks, one by one in the order written: of a pattern, of what must not be there or must be there at least
     * once, of the results of an accumulate; null where it cannot be taken apart.
     */
    List<Constraint> asked(int k) {
        List<Constraint> all = constraints(rule.conditions().get(k - 1));
        return all == null ? null : all.stream().filter(Constraint::tests).toList();
    }

    /** The rule up to a condition that asks no more than the first of what it asks, of each that it looks at. */
    List<Condition> asking(int k, int first) {
        Condition last = rule.conditions().get(k - 1);
        List<Constraint> all = constraints(last);
        List<Integer> without = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).tests() && ++asked > first) {
                without.add(i);
            }
        }
        List<Constraint> left = left(all, without);
        return ending(
                k,
                last instanceof Condition.Accumulate over
                        ? new Condition.Accumulate(over.token(), over.source(), over.functions(), left)
                        : single(last).with(left));
    }

    private static List<Constraint> constraints(Condition condition) {
        if (condition instanceof Condition.Accumulate over) {
            return over.constraints();
        }
        Condition.Pattern single = single(condition);
        return single == null ? null : single.constraints();
    }

    /** The one pattern that a condition is about; null if it is about several, or about none. */
    private static Condition.Pattern single(Condition condition) {
        Condition operand = condition instanceof Condition.Not not
                ? not.operand()
                : condition instanceof Condition.Exists exists ? exists.operand() : condition;
        return operand instanceof Condition.Pattern pattern ? pattern : null;
    }

    /** The pattern that a condition is or must not be; null if it is anything else. */
    private Condition.Pattern pattern(int k) {
        Condition last = rule.conditions().get(k - 1);
        if (last instanceof Condition.Not not) {
            last = not.operand();
        }
        return last instanceof Condition.Pattern pattern ? pattern : null;
    }

    private List<Condition> ending(int k, Condition last) {
        List<Condition> conditions = new ArrayList<>(upTo(k - 1));
        conditions.add(last);
        return conditions;
    }

    /** The constraints that are left, and of the others what they name. */
    private static List<Constraint> left(List<Constraint> all, List<Integer> without) {
        List<Constraint> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Constraint constraint = all.get(i);
            if (!without.contains(i)) {
                left.add(constraint);
            } else if (constraint.binding() != null) {
                left.add(constraint.named());
            }
        }
        return left;
    }
}
