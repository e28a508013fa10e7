package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.FactWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers that are tried to a question: from none to all of a share, from nothing to much of anything else. */
public final class Tried {
    private static final List<String> SHARES = List.of("0%", "10%", "30%", "50%", "70%", "100%");
    private static final List<String> NUMBERS = List.of("0", "10", "60", "180", "1000");

    private static final String QUANTITY = "quantity";
    private static final String IMPLAUSIBLE = "data-quality/implausible";

    private Tried() {}

    /** Whether facts with an answer are told as a slip of the pen: such an answer tells nothing. */
    public static boolean isImplausible(Collection<RiskFlag> flags) {
        return flags.stream().anyMatch(f -> f.rule().startsWith(IMPLAUSIBLE));
    }

    /** A fact for each value that is tried, by that value: "share 70%". None where the question asks for no figure. */
    public static Map<String, Fact> answers(Question question, FactSet facts) {
        Map<String, Fact> answers = new LinkedHashMap<>();
        FactType type;
        try {
            type = FactType.of(question.fact());
        } catch (InvalidValue e) {
            return answers;
        }
        String known = question.because() == null || question.because().facts().size() != 1
                ? null
                : question.because().facts().get(0);
        boolean bounded = question.rule().equals("bounded-figure") && known != null;
        ObjectNode template =
                bounded ? FactWriter.json(facts.get(known)) : Template.of(type, question.economy(), question.mineral());
        List<FactType.Field> figures =
                type.fields().stream().filter(f -> f.type() == Estimate.class).toList();
        // A stock is given in days or in tonnes, so that neither is required: each is tried.
        boolean any = !bounded && figures.stream().allMatch(FactType.Field::optional);
        for (FactType.Field field : figures) {
            if (any || template.has(field.name())) {
                for (String value : field.kind().isPercent() ? SHARES : NUMBERS) {
                    ObjectNode one = template.deepCopy().put(field.name(), value);
                    if (any && field.name().equals(QUANTITY)) {
                        one.put("unit", "t");
                    }
                    try {
                        JsonIntake.facts(List.of(one), List.of(UnaryOperator.identity()))
                                .forEach(f -> answers.put(field.name() + " " + value, f));
                    } catch (BadInput e) {
                        // Not a value of this field.
                    }
                }
            }
        }
        return answers;
    }
}
