package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Constraints of one pattern, or on the results of an accumulate, that nothing can meet together. */
final class Contradictions {
    private static final Set<String> COUNTS = Set.of("count", "countDistinct");

    private Contradictions() {}

    /** Tells each claim within a condition that contradicts an earlier one. */
    static void in(Condition condition, BiConsumer<Token, String> complain) {
        if (condition instanceof Condition.Pattern pattern) {
            among(Terms.conjuncts(pattern), List.of(), complain);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            List<Expr> asked = new ArrayList<>();
            accumulate.constraints().forEach(c -> Terms.split(c.expression(), asked));
            among(asked, counts(accumulate), complain);
        }
        Terms.parts(condition).forEach(part -> in(part, complain));
    }

    /** What is counted is none or more. */
    private static List<FieldDemand> counts(Condition.Accumulate accumulate) {
        return accumulate.functions().stream()
                .filter(f -> COUNTS.contains(f.name().text()))
                .map(f -> new FieldDemand(f.binding(), f.binding().text(), ">=", "0", true, 0.0, Set.of()))
                .toList();
    }

    private static void among(List<Expr> constraints, List<FieldDemand> known, BiConsumer<Token, String> complain) {
        List<FieldDemand> claims = new ArrayList<>(known);
        for (Expr expr : constraints) {
            FieldDemand claim = FieldDemand.of(expr);
            if (claim == null) {
                continue;
            }
            if (claim.isOfItself()) {
                complain.accept(
                        claim.token(), "'" + claim.subject() + "' is never " + claim.operator() + " what it is itself");
            }
            claims.stream()
                    .filter(claim::contradicts)
                    .findFirst()
                    .ifPresent(earlier -> complain.accept(claim.token(), both(earlier, claim)));
            claims.add(claim);
        }
    }

    private static String both(FieldDemand earlier, FieldDemand claim) {
        return "'" + claim.subject() + "' cannot be " + earlier.operator() + " " + earlier.value() + " and "
                + claim.operator() + " " + claim.value();
    }
}
