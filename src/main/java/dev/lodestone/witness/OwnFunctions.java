package dev.lodestone.witness;

import dev.lodestone.engine.network.DistinctCount;
import dev.lodestone.engine.network.EstimatesAverage;
import dev.lodestone.engine.network.EstimatesTotal;
import dev.lodestone.fact.Estimate;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;

/**
 * The functions of accumulate that Drools does not have, as they are shown to its compiler: each under a name that it is told the
 * function of. {@code sum} and {@code average} of estimates are written as those of numbers are, and get names of their own.
 */
final class OwnFunctions {
    private static final String OPTION = "drools.accumulate.function.";
    private static final Map<String, String> OF_ESTIMATES =
            Map.of("sum", "sumOfEstimates", "average", "averageOfEstimates");

    /** A piece of a text that is to be another. */
    private record Piece(int start, int end, String text) {}

    private OwnFunctions() {}

    static void tell(KnowledgeBuilderConfiguration configuration) {
        configuration.setProperty(OPTION + "countDistinct", DistinctCount.class.getName());
        configuration.setProperty(OPTION + OF_ESTIMATES.get("sum"), EstimatesTotal.class.getName());
        configuration.setProperty(OPTION + OF_ESTIMATES.get("average"), EstimatesAverage.class.getName());
    }

    /** The text of a file in order, with the names that Drools was told. */
    static String shown(RuleFile file) {
        List<Piece> pieces = new ArrayList<>();
        file.rules().forEach(rule -> rule.conditions().forEach(c -> find(c, file, pieces)));
        pieces.sort(Comparator.comparingInt(Piece::start).reversed());
        StringBuilder text = new StringBuilder(file.text());
        pieces.forEach(p -> text.replace(p.start(), p.end(), p.text()));
        return text.toString();
    }

    private static void find(Condition condition, RuleFile file, List<Piece> pieces) {
        // Within other conditions none can stand but within 'and' and 'or'.
        if (condition instanceof Condition.And and) {
            and.operands().forEach(c -> find(c, file, pieces));
        } else if (condition instanceof Condition.Or or) {
            or.operands().forEach(c -> find(c, file, pieces));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            for (Condition.Function function : accumulate.functions()) {
                String named = OF_ESTIMATES.get(function.name().text());
                if (named != null
                        && function.argument() != null
                        && function.argument().meaning().type() == Estimate.class) {
                    pieces.add(
                            new Piece(function.name().start(), function.name().end(), named));
                }
            }
        }
    }
}
