package dev.lodestone.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads a rule's conditions off its parsed form. */
final class Conditions {
    private Conditions() {}

    static List<Condition> of(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream().map(Conditions::of).toList();
    }

    private static Condition of(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr over && over.getInputPattern() != null) {
                return pattern(Condition.Kind.OVER_ALL, over.getInputPattern());
            }
            if (pattern.getSource() instanceof CollectDescr over && over.getInputPattern() != null) {
                return pattern(Condition.Kind.OVER_ALL, over.getInputPattern());
            }
            return pattern(Condition.Kind.THERE_IS, pattern);
        }
        if (descr instanceof NotDescr not) {
            return inner(Condition.Kind.THERE_IS_NO, not.getDescrs(), descr);
        }
        if (descr instanceof ExistsDescr exists) {
            List<BaseDescr> inner = new ArrayList<>();
            exists.getDescrs().forEach(d -> inner.add((BaseDescr) d));
            return inner(Condition.Kind.EXISTS, inner, descr);
        }
        if (descr instanceof AccumulateDescr over && over.getInputPattern() != null) {
            return pattern(Condition.Kind.OVER_ALL, over.getInputPattern());
        }
        return new Condition(Condition.Kind.TEST, "", List.of(), String.valueOf(descr));
    }

    /** Of several patterns within one {@code not}, all have to match together. */
    private static Condition inner(Condition.Kind kind, List<? extends BaseDescr> descrs, BaseDescr whole) {
        if (descrs.size() == 1 && descrs.get(0) instanceof PatternDescr pattern) {
            return pattern(kind, pattern);
        }
        List<PatternDescr> patterns = new ArrayList<>();
        descrs.forEach(d -> patterns(d, patterns));
        if (patterns.isEmpty()) {
            return new Condition(kind, "", List.of(), String.valueOf(whole));
        }
        String text = patterns.stream().map(Conditions::text).collect(Collectors.joining(" and "));
        return new Condition(kind, patterns.get(0).getObjectType(), constraints(patterns.get(0)), text);
    }

    private static void patterns(BaseDescr descr, List<PatternDescr> into) {
        if (descr instanceof PatternDescr pattern) {
            into.add(pattern);
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(d -> patterns((BaseDescr) d, into));
        }
    }

    private static Condition pattern(Condition.Kind kind, PatternDescr pattern) {
        return new Condition(kind, pattern.getObjectType(), constraints(pattern), text(pattern));
    }

    private static String text(PatternDescr pattern) {
        return pattern.getObjectType() + "( " + String.join(", ", constraints(pattern)) + " )";
    }

    static List<String> constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream()
                .map(d -> d.toString().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
