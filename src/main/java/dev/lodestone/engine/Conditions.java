package dev.lodestone.engine;

import dev.lodestone.drl.Condition.Accumulate;
import dev.lodestone.drl.Condition.And;
import dev.lodestone.drl.Condition.Constraint;
import dev.lodestone.drl.Condition.Exists;
import dev.lodestone.drl.Condition.Forall;
import dev.lodestone.drl.Condition.Not;
import dev.lodestone.drl.Condition.Or;
import dev.lodestone.drl.Condition.Pattern;
import dev.lodestone.drl.RuleFile;
import dev.lodestone.drl.RuleText;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a rule's conditions as they were read into the form in which they are shown. */
final class Conditions {
    private final RuleFile file;

    private Conditions(RuleFile file) {
        this.file = file;
    }

    static List<Condition> of(RuleFile file, RuleText rule) {
        Conditions conditions = new Conditions(file);
        return rule.conditions().stream().map(conditions::of).toList();
    }

    private Condition of(dev.lodestone.drl.Condition condition) {
        if (condition instanceof Pattern pattern) {
            return pattern(Condition.Kind.THERE_IS, pattern);
        }
        if (condition instanceof Not not) {
            return inner(Condition.Kind.THERE_IS_NO, not.operand());
        }
        if (condition instanceof Exists exists) {
            return inner(Condition.Kind.EXISTS, exists.operand());
        }
        if (condition instanceof Accumulate over && over.source() instanceof Pattern pattern) {
            return pattern(Condition.Kind.OVER_ALL, pattern);
        }
        return new Condition(Condition.Kind.TEST, "", List.of(), text(condition));
    }

    /** Of several patterns within one {@code not}, all have to match together. */
    private Condition inner(Condition.Kind kind, dev.lodestone.drl.Condition operand) {
        if (operand instanceof Pattern pattern) {
            return pattern(kind, pattern);
        }
        if (operand instanceof And and && and.operands().get(0) instanceof Pattern first) {
            return new Condition(kind, first.type().text(), constraints(first), text(and));
        }
        return new Condition(kind, "", List.of(), text(operand));
    }

    private Condition pattern(Condition.Kind kind, Pattern pattern) {
        return new Condition(kind, pattern.type().text(), constraints(pattern), text(pattern));
    }

    private String text(dev.lodestone.drl.Condition condition) {
        if (condition instanceof Pattern pattern) {
            return pattern.type().text() + "( " + String.join(", ", constraints(pattern)) + " )";
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

    private String joined(String by, List<dev.lodestone.drl.Condition> operands) {
        return operands.stream().map(this::text).collect(Collectors.joining(by));
    }

    private List<String> constraints(Pattern pattern) {
        return pattern.constraints().stream().map(this::text).toList();
    }

    private String text(Constraint constraint) {
        return file.plain()
                .substring(constraint.start(), constraint.end())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
