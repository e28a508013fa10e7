package dev.lodestone.wording;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Accumulate;
import dev.lodestone.rule.Condition.And;
import dev.lodestone.rule.Condition.Exists;
import dev.lodestone.rule.Condition.Forall;
import dev.lodestone.rule.Condition.Not;
import dev.lodestone.rule.Condition.Or;
import dev.lodestone.rule.Condition.Pattern;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a rule's conditions as they were read into the form in which they are shown. */
public final class Conditions {
    private final RuleFile file;
    private final InWords words;

    private Conditions(RuleFile file, RuleText rule) {
        this.file = file;
        this.words = new InWords(rule);
    }

    public static List<ConditionCard> of(RuleFile file, RuleText rule) {
        Conditions conditions = new Conditions(file, rule);
        return rule.conditions().stream().map(conditions::of).toList();
    }

    private ConditionCard of(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return pattern(ConditionCard.Kind.THERE_IS, pattern, pattern);
        }
        if (condition instanceof Not not) {
            return inner(ConditionCard.Kind.THERE_IS_NO, not.operand(), not);
        }
        if (condition instanceof Exists exists) {
            return inner(ConditionCard.Kind.EXISTS, exists.operand(), exists);
        }
        if (condition instanceof Accumulate over && over.source() instanceof Pattern pattern) {
            return pattern(ConditionCard.Kind.OVER_ALL, pattern, over);
        }
        return new ConditionCard(
                ConditionCard.Kind.TEST, "", List.of(), text(condition), new Spoken(condition, null, words));
    }

    /** Of several patterns within one {@code not}, all have to match together. */
    private ConditionCard inner(ConditionCard.Kind kind, Condition operand, Condition whole) {
        if (operand instanceof Pattern pattern) {
            return pattern(kind, pattern, whole);
        }
        if (operand instanceof And and && and.operands().get(0) instanceof Pattern first) {
            return new ConditionCard(
                    kind, first.type().text(), constraints(first), text(and), new Spoken(whole, first, words));
        }
        return new ConditionCard(kind, "", List.of(), text(operand), new Spoken(whole, null, words));
    }

    private ConditionCard pattern(ConditionCard.Kind kind, Pattern pattern, Condition whole) {
        List<String> constraints = constraints(pattern);
        return new ConditionCard(
                kind,
                pattern.type().text(),
                constraints,
                text(pattern, constraints),
                new Spoken(whole, pattern, words));
    }

    private String text(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return text(pattern, constraints(pattern));
        }
        if (condition instanceof And and) {
            return joined(" and ", and.operands());
        }
        if (condition instanceof Or or) {
            return joined(" or ", or.operands());
        }
        if (condition instanceof Not not) {
            return "no " + text(not.operand());
        }
        if (condition instanceof Exists exists) {
            return text(exists.operand());
        }
        if (condition instanceof Forall forall) {
            return "for each " + joined(": ", forall.operands());
        }
        return "over all " + text(((Accumulate) condition).source());
    }

    private static String text(Pattern pattern, List<String> constraints) {
        return pattern.type().text() + "( " + String.join(", ", constraints) + " )";
    }

    private String joined(String by, List<Condition> operands) {
        return operands.stream().map(this::text).collect(Collectors.joining(by));
    }

    private List<String> constraints(Pattern pattern) {
        return pattern.constraints().stream().map(file::text).toList();
    }
}
